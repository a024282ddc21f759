import { useEffect, useRef, useState } from "react";
import { textMeasure } from "../../map/page/measureText.ts";
import type { Page } from "../../scene/page/page.ts";
import { pageSize } from "../../scene/page/pageSize.ts";
import type { App } from "../../state/app.ts";
import { isSameContent } from "../../state/selectors/isSameContent.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { addressOf } from "./addressOf.ts";
import { layOut } from "./layOut.ts";

/** The pages as they stand, and what is still being laid out. */
export interface LaidOut {
  readonly pages: readonly Page[];
  /** Subjects that are laid out, and all of them; the same when all is done. */
  readonly done: number;
  readonly of: number;
  /** Why it came to nothing. */
  readonly error: string | null;
}

const NOTHING: LaidOut = { pages: [], done: 0, of: 1, error: null };
/** Typing and dragging come in bursts: a page is laid out when the hand rests. */
const REST_MS = 200;

/** The chosen pages, laid out anew when anything that they say has changed; those that stood stay until the first of the new ones. */
export function usePages(): LaidOut {
  const { app, language } = useDesk();
  const choice = useAppState((state) => state.pages);
  const furniture = useAppState((state) => state.furniture);
  const content = useContent();
  // Whatever else a page depends on: another of these is another page.
  const asked = useAppState(({ asOf, filter, period, venue, radius, generation, comparison }) =>
    JSON.stringify([asOf, filter, period, venue, radius, generation, content, comparison?.versions.held]),
  );
  const [laid, setLaid] = useState<LaidOut>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for what the pages are made of.
  useEffect(() => {
    const size = pageSize(choice);
    if (size === null) return;
    const controller = new AbortController();
    // What stands is of other choices from now on: it is still seen, and cannot be saved.
    setLaid((laid) => ({ ...laid, done: 0, of: Math.max(1, laid.of), error: null }));
    const stopWaiting = app.clock.after(REST_MS, () => {
      void layAll(app, { choice, furniture, size, addressOf, measureOf: textMeasure }, controller.signal, setLaid);
    });
    return () => {
      stopWaiting();
      controller.abort();
    };
  }, [app, choice, furniture, asked, language]);
  return laid;
}

/** Another number for other content: what the project says of its briefings is none, and costs no page that stands. */
function useContent(): number {
  const project = useAppState((state) => state.project);
  const last = useRef({ project, content: 0 });
  const { project: before, content } = last.current;
  if (project !== before) {
    const isSame = project !== null && before !== null && isSameContent(before, project);
    last.current = { project, content: isSame ? content : content + 1 };
  }
  return last.current.content;
}

async function layAll(
  app: App,
  wish: Parameters<typeof layOut>[1],
  signal: AbortSignal,
  show: (laid: LaidOut) => void,
): Promise<void> {
  const pages: Page[] = [];
  let done = 0;
  let of = 1;
  try {
    for await (const some of layOut(app, wish, signal)) {
      pages.push(...some.pages);
      of = some.of;
      done++;
      if (signal.aborted) return;
      show({ pages: [...pages], done, of, error: null });
    }
    if (!signal.aborted) show({ pages, done: of, of, error: null });
  } catch (error) {
    if (!signal.aborted) show({ pages, done, of, error: error instanceof Error ? error.message : String(error) });
  }
}
