import { useState } from "react";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import type { Page } from "../../scene/page/page.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { FurnitureFields } from "./FurnitureFields.tsx";
import { PageFields } from "./PageFields.tsx";
import { PageStage } from "./PageStage.tsx";
import { printPages } from "./printPages.ts";
import { documentFonts, lackedCharacters, pagesAsPdf, pagesAsPptx } from "./saveDocuments.ts";
import { type MadeFile, pagesAsPng } from "./savePages.ts";
import { type LaidOut, usePages } from "./usePages.ts";
import "./briefing.css";

/** Pages that are put on the table: what they tell, on what, and how they come out; the page itself stands over the map. */
export function BriefingPanel({ onDownload }: Pick<PanelProps, "onDownload">) {
  const { words: desk } = useDesk();
  const laid = usePages();
  return (
    <>
      <aside className="panel panel-briefing" aria-label={desk.frame.modes.briefing}>
        <div className="panel-top">
          <h2>{desk.frame.modes.briefing}</h2>
          <FilterChips />
        </div>
        <div className="panel-body briefing-body">
          <PageFields />
          <FurnitureFields />
        </div>
        <PageFiles laid={laid} onDownload={onDownload} />
      </aside>
      <PageStage laid={laid} />
    </>
  );
}

interface Making {
  readonly done: number;
  readonly of: number;
  readonly stop: () => void;
}

/** How the pages come out, and what became of it. */
function PageFiles({ laid, onDownload }: { readonly laid: LaidOut } & Pick<PanelProps, "onDownload">) {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const [making, setMaking] = useState<Making | null>(null);
  const [said, setSaid] = useState("");
  const { pages } = laid;
  const isWhole = laid.done === laid.of && pages.length > 0;
  const make = async (
    work: (pages: readonly Page[], signal: AbortSignal, onDone: (done: number) => void) => Promise<MadeFile | null>,
  ) => {
    const controller = new AbortController();
    const tell = (done: number) => setMaking({ done, of: pages.length, stop: () => controller.abort() });
    tell(0);
    setSaid("");
    try {
      const file = await work(pages, controller.signal, tell);
      if (file !== null) {
        onDownload(file.name, file.content);
        setSaid(words.saved(file.name));
      }
    } catch (error) {
      if (!controller.signal.aborted) setSaid(words.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setMaking(null);
    }
  };
  /** The characters that no PDF can show and that somebody has been told of: pressed again, it is made all the same. */
  const [told, setTold] = useState("");
  const makePdf = async (all: readonly Page[], signal: AbortSignal, onDone: (done: number) => void) => {
    const fonts = await documentFonts();
    if (!fonts.ok) {
      setSaid(words.noFonts[fonts.error]);
      return null;
    }
    const lacked = (await lackedCharacters(all, fonts.value)).join("");
    if (lacked !== "" && lacked !== told) {
      setTold(lacked);
      setSaid(words.lacking([...lacked]));
      return null;
    }
    return pagesAsPdf(all, fonts.value, app.store.getState(), signal, onDone);
  };
  return (
    <footer className="briefing-files">
      {making === null ? (
        <>
          <Button
            look="main"
            icon="download"
            disabled={!isWhole}
            onClick={() => void make((all, signal, onDone) => pagesAsPng(all, app.store.getState(), signal, onDone))}
          >
            {pages.length > 1 ? words.pngAll(pages.length) : words.png}
          </Button>
          <Button disabled={!isWhole} onClick={() => void make(makePdf)}>
            {words.pdf}
          </Button>
          <Button
            disabled={!isWhole}
            onClick={() => void make((all, signal, onDone) => pagesAsPptx(all, app.store.getState(), signal, onDone))}
          >
            {words.pptx}
          </Button>
          <Button
            disabled={!isWhole}
            onClick={() => void make((all, signal, onDone) => printPages(all, signal, onDone).then(() => null))}
          >
            {words.print}
          </Button>
        </>
      ) : (
        <>
          <progress max={making.of} value={making.done} aria-label={words.making(making.done, making.of)} />
          <Button onClick={making.stop}>{words.cancel}</Button>
        </>
      )}
      <p className="briefing-said" role="status">
        {making === null ? said : words.making(making.done, making.of)}
      </p>
    </footer>
  );
}
