import { useCallback, useEffect, useRef, useState } from "react";
import { drawPage } from "../../map/page/drawPage.ts";
import type { Page } from "../../scene/page/page.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useViewport } from "../../ui/parts/useViewport.ts";
import { useWidth } from "../../ui/parts/useWidth.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { canCopyPages, copyPage } from "./copyPage.ts";
import { drawnPage } from "./drawnPage.ts";
import { failureText } from "./failureText.ts";
import type { LaidOut } from "./usePages.ts";

/** The pages as they will come out, one at a time, over the map; the map beneath goes on living. */
export function PageStage({ laid }: { readonly laid: LaidOut }) {
  const { words: desk } = useDesk();
  const words = useLateWords("briefing");
  const template = useAppState((state) => state.pages.template);
  const [at, setAt] = useState(0);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { height } = useViewport(box);
  const { width, setBox: measure } = useWidth();
  const [drawn, setDrawn] = useState<Page | null>(null);
  const place = useCallback(
    (element: HTMLElement | null) => {
      setBox(element);
      measure(element);
    },
    [measure],
  );
  const { pages, done, of, error } = laid;
  const number = Math.min(at, Math.max(0, pages.length - 1));
  const page = pages[number];
  const isMaking = done < of && error === null;
  return (
    <section
      className="page-stage"
      aria-label={words.preview}
      onKeyDown={({ key }) => {
        if (key === "PageDown") setAt(Math.min(pages.length - 1, number + 1));
        if (key === "PageUp") setAt(Math.max(0, number - 1));
      }}
    >
      <div className="page-stage-room" ref={place}>
        {page === undefined ? (
          isMaking ? (
            <p className="page-stage-wait">{words.making(done, of)}</p>
          ) : (
            <EmptyState
              title={words.nothing}
              text={error === null ? words.nothingHints[template] : words.failed(error)}
            />
          )
        ) : (
          <PageCanvas page={page} width={width} height={height} label={page.title} onSettled={setDrawn} />
        )}
      </div>
      <div className="page-stage-foot">
        <IconButton icon="left" label={words.previous} onClick={() => setAt(number - 1)} disabled={number === 0} />
        <p role="status">
          {pages.length === 0
            ? ""
            : desk.frame.list([
                words.pageOf(number + 1, pages.length),
                ...(isMaking ? [words.making(done, of)] : []),
                ...(drawn === page ? [] : [words.drawing]),
              ])}
        </p>
        <IconButton
          icon="right"
          label={words.next}
          onClick={() => setAt(number + 1)}
          disabled={number >= pages.length - 1}
        />
        {page !== undefined && canCopyPages() ? <CopyButton page={page} /> : null}
      </div>
    </section>
  );
}

/** Takes the picture of a page to the clipboard, and says so. */
function CopyButton({ page }: { readonly page: Page }) {
  const words = useLateWords("briefing");
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has not been copied yet.
  useEffect(() => setSaid(""), [page]);
  const copy = () =>
    copyPage(page).then(
      () => setSaid(words.copied),
      (error: unknown) => setSaid(failureText(words, error)),
    );
  return (
    <>
      <IconButton icon="copy" label={words.copy} onClick={() => void copy()} />
      <p role="status">{said}</p>
    </>
  );
}

interface PageCanvasProps {
  readonly page: Page;
  /** CSS pixels that it may take. */
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Told of the page when its map is drawn, or cannot be; of null while it is not. */
  readonly onSettled: (page: Page | null) => void;
}

/** One page as large as it fits: its words at once, its map as soon as it is drawn. */
function PageCanvas({ page, width, height, label, onSettled }: PageCanvasProps) {
  const words = useLateWords("briefing");
  const place = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fit = Math.min(width / page.size.width, height / page.size.height);
  useEffect(() => {
    const scale = fit * devicePixelRatio;
    if (!(scale > 0)) return;
    onSettled(null);
    const controller = new AbortController();
    const show = (canvas: HTMLCanvasElement) => {
      canvas.style.width = `${page.size.width * fit}px`;
      canvas.style.height = `${page.size.height * fit}px`;
      place.current?.replaceChildren(canvas);
    };
    show(drawPage(page, scale, new Map()));
    setFailure(null);
    drawnPage(page, scale, controller.signal).then(
      (canvas) => {
        if (!controller.signal.aborted) {
          show(canvas);
          canvas.dataset["whole"] = "true";
          onSettled(page);
        }
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        setFailure(failureText(words, error));
        onSettled(page);
      },
    );
    return () => controller.abort();
  }, [page, fit, words, onSettled]);
  return (
    <>
      <div ref={place} className="page-canvas" role="img" aria-label={label} />
      {failure === null ? null : <p className="page-stage-failure">{failure}</p>}
    </>
  );
}
