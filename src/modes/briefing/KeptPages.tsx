import { useEffect, useRef, useState } from "react";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { keepPages, movePage, openKept, removePage, renamePage, replacePage } from "../../state/actions/keptPages.ts";
import { isBriefingEdit } from "../../state/selectors/isBriefingEdit.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { focusMovedRow } from "../../ui/parts/OrderedRow.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { UndoButtons } from "../../ui/parts/UndoButtons.tsx";
import { useDragOrder } from "../../ui/parts/useDragOrder.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { Select } from "./Field.tsx";
import { KeptRow } from "./KeptRow.tsx";
import { layOutKept, type MadeSet } from "./keptSet.ts";
import { keptTitle, troubleText } from "./keptText.ts";
import { Making } from "./Making.tsx";
import { nameOfPages } from "./nameOfPages.ts";
import { useMakeFiles } from "./useMakeFiles.ts";

const NONE: readonly never[] = [];
const FORMATS = ["pdf", "pptx", "png"] as const;

/** The pages that the project keeps: put in order, named, shown again, and all made anew as one file. */
export function KeptPages({ onDownload }: Pick<PanelProps, "onDownload">) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("briefing");
  const failures = useLateWords("failures");
  const project = useAppState((state) => state.project);
  const kept = project?.project.briefing?.pages ?? NONE;
  const mistakes = project?.pageFailures ?? NONE;
  const [news, setNews] = useState("");
  const [left, setLeft] = useState<MadeSet["left"]>(NONE);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("pdf");
  const { making, said, make } = useMakeFiles(onDownload);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const titleOf = (place: number) => keptTitle(desk, words, kept[place]!, project);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= kept.length || to === from) return;
    moved.current = kept[from]!.key;
    setNews(words.kept.moved(titleOf(from), to + 1, kept.length));
    void movePage(app, kept, from, to);
  };
  const { orderAt } = useDragOrder(list, move);
  // A row that was moved takes its handle with it, and the handle the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows stand in their new order.
  useEffect(() => {
    focusMovedRow(list.current, moved.current);
    moved.current = null;
  }, [kept]);
  const keep = async () => {
    const name = await nameOfPages(app, desk, words);
    if (await keepPages(app, name)) setNews(words.kept.kept);
  };
  const makeAll = () =>
    make(format, async (signal, onDone) => {
      setLeft(NONE);
      const set = await layOutKept(app, kept, signal, (done) => onDone(done, kept.length));
      setLeft(set.left);
      return set.pages;
    });
  return (
    <Section title={words.kept.title}>
      <div className="kept">
        {mistakes.length === 0 ? null : (
          <ul className="kept-left">
            {mistakes.map((failure) => (
              <li key={failure.detail}>{failureSentence(failures, failure)}</li>
            ))}
          </ul>
        )}
        {kept.length === 0 ? (
          <p className="briefing-hint">{words.kept.empty}</p>
        ) : (
          <>
            <ol className="kept-list" ref={list} aria-label={words.kept.title}>
              {kept.map((page, place) => (
                <KeptRow
                  key={page.key}
                  page={page}
                  order={orderAt(place)}
                  onOpen={() =>
                    void openKept(app, page).then((trouble) =>
                      setNews(trouble === null ? "" : troubleText(words, trouble)),
                    )
                  }
                  onRename={(name) => void renamePage(app, page, name)}
                  onReplace={() => void replacePage(app, page).then((isDone) => isDone && setNews(words.kept.replaced))}
                  onRemove={() => void removePage(app, page).then((isDone) => isDone && setNews(words.kept.removed))}
                />
              ))}
            </ol>
            <div className="kept-make">
              {making === null ? (
                <>
                  <Select
                    label={words.kept.format}
                    value={format}
                    options={FORMATS.map((one) => [one, words.kept.formats[one]])}
                    onChange={setFormat}
                  />
                  <Button look="main" icon="download" onClick={() => void makeAll()}>
                    {words.kept.makeAll(kept.length)}
                  </Button>
                </>
              ) : (
                <Making making={making} />
              )}
            </div>
          </>
        )}
        <p className="kept-tools">
          <Button icon="plus" onClick={() => void keep()}>
            {words.kept.keep}
          </Button>
          <UndoButtons isOwn={isBriefingEdit} words={words.kept} />
        </p>
        {left.length === 0 ? null : (
          <ul className="kept-left">
            {left.map(({ page, trouble }) => (
              <li key={page.key}>
                {words.kept.leftOut(keptTitle(desk, words, page, project), troubleText(words, trouble))}
              </li>
            ))}
          </ul>
        )}
        <p className="briefing-said" role="status">
          {making === null ? said || news : words.making(making.done, making.of)}
        </p>
      </div>
    </Section>
  );
}
