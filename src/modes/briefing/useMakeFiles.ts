import { useState } from "react";
import { fittedPages } from "../../map/page/slideSize.ts";
import type { Page } from "../../scene/page/page.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureText } from "./failureText.ts";
import { printPages } from "./printPages.ts";
import { type DocumentFormat, documentFonts, lackedCharacters, pagesAsPdf, pagesAsPptx } from "./saveDocuments.ts";
import { type MadeFile, pagesAsPng } from "./savePages.ts";

export type PageOutput = "png" | DocumentFormat | "print";

/** Pages that are made, and how many of how many are done. */
interface Making {
  readonly done: number;
  readonly of: number;
  readonly stop: () => void;
}

/** Lays out what is made, and tells how far it is. */
export type PagesOf = (signal: AbortSignal, onDone: (done: number, of: number) => void) => Promise<readonly Page[]>;

export interface MakeFiles {
  readonly making: Making | null;
  /** What became of the last. */
  readonly said: string;
  make(output: PageOutput, pagesOf: PagesOf): Promise<void>;
}

/** How pages come out as files or on paper, with what is said about it. */
export function useMakeFiles(onDownload: (name: string, content: Blob) => void): MakeFiles {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const [making, setMaking] = useState<Making | null>(null);
  const [said, setSaid] = useState("");
  /** The characters that no PDF can show and that somebody has been told of: pressed again, it is made all the same. */
  const [told, setTold] = useState("");
  const makePdf = async (pages: readonly Page[], signal: AbortSignal, onDone: (done: number) => void) => {
    const fonts = await documentFonts();
    if (!fonts.ok) {
      setSaid(words.noFonts[fonts.error]);
      return null;
    }
    const lacked = (await lackedCharacters(pages, fonts.value)).join("");
    if (lacked !== "" && lacked !== told) {
      setTold(lacked);
      setSaid(words.lacking([...lacked]));
      return null;
    }
    return pagesAsPdf(pages, fonts.value, app.store.getState(), signal, onDone);
  };
  const outputs: Readonly<
    Record<
      PageOutput,
      (pages: readonly Page[], signal: AbortSignal, onDone: (done: number) => void) => Promise<MadeFile | null>
    >
  > = {
    png: (pages, signal, onDone) => pagesAsPng(pages, app.store.getState(), signal, onDone),
    pdf: makePdf,
    pptx: (pages, signal, onDone) => pagesAsPptx(pages, app.store.getState(), signal, onDone),
    print: (pages, signal, onDone) => printPages(pages, signal, onDone).then(() => null),
  };
  const make = async (output: PageOutput, pagesOf: PagesOf) => {
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (done: number, of: number) => setMaking({ done, of, stop: () => controller.abort() });
    tell(0, 1);
    setSaid("");
    try {
      const pages = await pagesOf(signal, tell);
      if (pages.length === 0) return;
      tell(0, pages.length);
      const file = await outputs[output](pages, signal, (done) => tell(done, pages.length));
      if (file !== null) {
        onDownload(file.name, file.content);
        const fitted = output === "pptx" ? fittedPages(pages) : 0;
        setSaid(fitted === 0 ? words.saved(file.name) : words.savedFitted(file.name, fitted));
      }
    } catch (error) {
      if (!signal.aborted) setSaid(failureText(words, error));
    } finally {
      setMaking(null);
    }
  };
  return { making, said, make };
}
