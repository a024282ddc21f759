import type { PageChoice } from "../../core/briefing.ts";
import { formatDay } from "../../core/day.ts";
import { fittedPages } from "../../map/page/slideSize.ts";
import type { Page } from "../../scene/page/page.ts";
import { pageSize } from "../../scene/page/pageSize.ts";
import type { App } from "../../state/app.ts";
import type { AppState } from "../../state/store/state.ts";
import { layOutKept } from "./keptSet.ts";
import { pagesOfView } from "./printView.ts";
import { documentFonts, pagesAsPdf, pagesAsPptx } from "./saveDocuments.ts";
import { type MadeFile, pagesAsPng } from "./savePages.ts";

/** A file that a script asked for. */
export interface ScriptedFile {
  readonly name: string;
  readonly title: string;
  readonly pages: number;
  readonly base64: string;
}

export type ScriptedFormat = "png" | "pdf" | "pptx";

/** The files that were made, and why of some kept pages there is none; else why there is none at all. */
export type ScriptedAnswer =
  | {
      readonly ok: true;
      readonly files: readonly ScriptedFile[];
      readonly left: readonly string[];
      /** Pages that have another shape than the slides that they are fitted into. */
      readonly fitted: number;
    }
  | { readonly ok: false; readonly error: string };

/** What the link of the page says; null for what it leaves open. */
export interface ScriptedView {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly period: string | null;
  readonly venue: string | null;
}

/** The pages of a choice, or those that the project keeps, as files: a picture a page, or one document of all. Waits until the view stands. */
export async function scriptedPages(
  app: App,
  choice: PageChoice | "kept",
  format: ScriptedFormat,
  view: ScriptedView,
): Promise<ScriptedAnswer> {
  await standsAsLinked(app, view);
  const { signal } = new AbortController();
  const state = app.store.getState();
  const laid = choice === "kept" ? await keptPages(app, signal) : await chosenPages(app, choice, signal);
  if (laid === null) return { ok: false, error: "no page of that size" };
  const { pages, left } = laid;
  if (pages.length === 0) return { ok: true, files: [], left, fitted: 0 };
  const title = pages[0]?.title ?? "";
  if (format === "png") {
    const files: ScriptedFile[] = [];
    for (const [i, page] of pages.entries()) {
      const number = pages.length === 1 ? null : i + 1;
      files.push(await told(await pagesAsPng([page], state, signal, () => undefined, number), page.title, 1));
    }
    return { ok: true, files, left, fitted: 0 };
  }
  const done = () => undefined;
  if (format === "pptx") {
    const file = await told(await pagesAsPptx(pages, state, signal, done), title, pages.length);
    return { ok: true, files: [file], left, fitted: fittedPages(pages) };
  }
  const fonts = await documentFonts();
  if (!fonts.ok) return { ok: false, error: `the fonts of documents: ${fonts.error}` };
  const pdf = await pagesAsPdf(pages, fonts.value, state, signal, done);
  return { ok: true, files: [await told(pdf, title, pages.length)], left, fitted: 0 };
}

interface Laid {
  readonly pages: readonly Page[];
  readonly left: readonly string[];
}

async function chosenPages(app: App, choice: PageChoice, signal: AbortSignal): Promise<Laid | null> {
  if (pageSize(choice) === null) return null;
  return { pages: await pagesOfView(app, choice, signal, noAddress), left: [] };
}

async function keptPages(app: App, signal: AbortSignal): Promise<Laid> {
  const kept = app.store.getState().project?.project.briefing?.pages ?? [];
  const { pages, left } = await layOutKept(app, kept, signal, undefined, noAddress);
  const said = left.map(({ page: { name, link }, trouble }) => `${name ?? link}: ${JSON.stringify(trouble)}`);
  return { pages, left: said };
}

/** What serves the app to a script is gone when the pages are read. */
const noAddress = () => "";

async function told({ name, content }: MadeFile, title: string, pages: number): Promise<ScriptedFile> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let text = "";
  // Pieces, since a call takes so many arguments only.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name, title, pages, base64: btoa(text) };
}

/** Over once the project stands as its link says. */
const standsAsLinked = ({ store }: App, { asOf, period, venue }: ScriptedView): Promise<void> =>
  new Promise((resolve) => {
    let stop = () => {};
    const look = (state: AppState) => {
      const isThere = state.project !== null && state.mode === "briefing" && formatDay(state.asOf) === asOf;
      if (!isThere || state.period !== period || state.venue !== venue) return;
      stop();
      resolve();
    };
    stop = store.subscribe(look);
    look(store.getState());
  });
