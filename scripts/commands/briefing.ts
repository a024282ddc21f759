import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Page as BrowserPage } from "playwright-core";
import type { ScriptedPages } from "../../src/app/scripted.ts";
import {
  FIRST_CHOICE,
  isDaysBack,
  LEAST_DPI,
  MOST_DPI,
  type PageChoice,
  TEMPLATE_IDS,
  type TemplateId,
} from "../../src/core/briefing.ts";
import { type Day, formatDay, parseDay } from "../../src/core/day.ts";
import { isLanguage, LANGUAGE_IDS, type Language } from "../../src/core/language.ts";
import type { ScriptedAnswer } from "../../src/modes/briefing/scriptedPages.ts";
import { pageSize } from "../../src/scene/page/pageSize.ts";
import { serveFolders } from "../bench/folderServer.ts";
import { launchChromium } from "../build/chromium.ts";
import { CannotRun, noPeriod, noVenue, sentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, positive, resolveDay } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { say, writeJson } from "./terminal.ts";

const FORMATS = ["png", "pdf", "pptx"] as const;
const THEMES = ["light", "dark"] as const;
const LANGUAGES = LANGUAGE_IDS as [Language, ...Language[]];
const APP = resolve(import.meta.dirname, "../../dist");
/** A page of hundreds of sites takes its time on a machine that draws in software. */
const PATIENCE_MS = 600_000;

/** `briefing`: the pages that the app lays out, as files, through a Chromium of this machine. */
export const briefing: Command = {
  does: "pages for a meeting, as files",
  options: {
    template: TEMPLATE_IDS,
    period: "ID",
    venue: "ID",
    "as-of": "DAY",
    since: "DAY",
    size: "WxH|A4|A3|A2|A1|A0",
    orientation: ["landscape", "portrait"],
    dpi: "N",
    theme: THEMES,
    title: "TEXT",
    lang: LANGUAGE_IDS,
    out: "DIR",
    format: FORMATS,
  },
  flags: ["series", "kept"],
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const format = choice(options, "format", FORMATS);
  const isKept = options.has("kept");
  const said = OF_A_CHOICE.find((name) => options.has(name));
  if (isKept && said !== undefined)
    throw new CannotRun(`--kept makes pages as the project keeps them: --${said} is said there`);
  const template = choice(options, "template", TEMPLATE_IDS);
  if (choice(options, "personal", ["hide", "show"]) === "show")
    throw new CannotRun("a briefing tells no personal data: --personal show cannot be had");
  // What is wrong with the options is said before anything is opened; the day is known only then.
  if (!isKept) choiceFrom(options, template, null);
  const language = options.has("lang") ? choice(options, "lang", LANGUAGES) : null;
  // The same engine here says first what is wrong with the project, and whether rows were rejected.
  const { engine, opened } = await openFolder(project, "hide");
  const asOf = resolveDay(options, opened);
  const wanted = isKept ? "kept" : choiceFrom(options, template, asOf);
  const period = options.get("period");
  if (period !== undefined) {
    const { periods } = await engine.ask("calendar", { personal: "hide", asOf });
    if (!periods.some(({ id }) => id === period)) throw new CannotRun(noPeriod(period));
  }
  const venue = options.get("venue");
  if (venue !== undefined) {
    const asked = { personal: "hide", asOf, filter: {}, period: period ?? null, venue, rows: 0 } as const;
    if ((await engine.ask("venueReport", asked)).venues.length !== 1) throw new CannotRun(noVenue(venue));
  }
  const link = new URLSearchParams({ mode: "briefing", asOf: formatDay(asOf), lang: language ?? ownLanguage(opened) });
  if (period !== undefined) link.set("period", period);
  if (venue !== undefined) link.set("venue", venue);
  const view = { asOf: formatDay(asOf), period: period ?? null, venue: venue ?? null };
  if (isKept && (opened.project.briefing?.pages ?? []).length === 0)
    throw new CannotRun("the project keeps no pages: there are none in briefing.pages");
  for (const failure of opened.pageFailures) say(sentence(failure));
  if (!existsSync(join(APP, "index.html"))) throw new CannotRun("the app is not built: npm run build");
  const { files, left, fitted } = await withApp(project, link, (page) => pagesIn(page, wanted, format, view));
  for (const one of left) say(`not made: ${one}`);
  if (fitted > 0)
    say(`slides have one size: ${fitted} of the pages have another shape and are fitted whole into theirs`);
  if (files.length === 0)
    throw new CannotRun(`there is nothing to lay out: ${isKept ? "--kept" : `--template ${template}`}`);
  const out = resolve(options.get("out") ?? ".");
  await mkdir(out, { recursive: true });
  for (const { name, base64 } of files) await writeFile(join(out, name), Buffer.from(base64, "base64"));
  writeJson({
    files: files.map(({ name, pages, title }) => ({ path: join(out, name), pages, title })),
    ...failedLayers(opened),
  });
  return exitCode(opened);
}

/** The language that the project says is its own, where the app speaks it. */
const ownLanguage = ({ project: { language } }: { readonly project: { readonly language: string } }): Language =>
  isLanguage(language) ? language : LANGUAGES[0];

/** Options that say what a page is, which a kept page says for itself. */
const OF_A_CHOICE = [
  "template",
  "series",
  "period",
  "venue",
  "since",
  "size",
  "orientation",
  "dpi",
  "theme",
  "title",
] as const;

/** Throws `CannotRun` for what cannot be chosen; without a day `since` is not looked at. */
function choiceFrom(options: Given["options"], template: TemplateId, asOf: Day | null): PageChoice {
  const wanted: PageChoice = {
    ...FIRST_CHOICE,
    template,
    isSeries: options.has("series"),
    size: options.get("size") ?? FIRST_CHOICE.size,
    isPortrait: choice(options, "orientation", ["landscape", "portrait"]) === "portrait",
    dpi: dpiOf(options),
    theme: choice(options, "theme", THEMES),
    title: options.get("title") ?? "",
    daysBack: asOf === null ? FIRST_CHOICE.daysBack : daysBackOf(options, asOf),
  };
  if (pageSize(wanted) === null) throw new CannotRun(`--size must be WxH or one of A4 to A0, not "${wanted.size}"`);
  return wanted;
}

/** How many days before the day of the data a comparison looks back to. */
function daysBackOf(options: Given["options"], asOf: Day): number {
  const said = options.get("since");
  if (said === undefined) return FIRST_CHOICE.daysBack;
  const since = parseDay(said);
  if (since === null) throw new CannotRun(`--since must be a day such as 2027-02-11, not "${said}"`);
  const days = asOf - since;
  if (!isDaysBack(days)) throw new CannotRun(`--since must be before ${formatDay(asOf)}, not "${said}"`);
  return days;
}

function dpiOf(options: Given["options"]): number {
  const dpi = positive(options, "dpi") ?? FIRST_CHOICE.dpi;
  if (dpi < LEAST_DPI || dpi > MOST_DPI)
    throw new CannotRun(`--dpi must be from ${LEAST_DPI} to ${MOST_DPI}, not "${options.get("dpi")}"`);
  return dpi;
}

/** The built app with the project open in it, for as long as the work takes. */
async function withApp<T>(project: string, link: URLSearchParams, work: (page: BrowserPage) => Promise<T>): Promise<T> {
  const folder = dirname(resolve(project));
  const server = await serveFolders({ "/given/": folder, "/": APP });
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(`${server.url}/?project=/given/${encodeURIComponent(basename(project))}#${link}`);
      return await work(page);
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
  }
}

async function pagesIn(
  page: BrowserPage,
  wanted: PageChoice | "kept",
  format: (typeof FORMATS)[number],
  view: { readonly asOf: string; readonly period: string | null; readonly venue: string | null },
): Promise<Extract<ScriptedAnswer, { readonly ok: true }>> {
  await page.waitForFunction(() => "guatu" in globalThis);
  const made = await page.evaluate(
    (asked) => (globalThis as unknown as { guatu: ScriptedPages }).guatu.pages(...asked),
    [wanted, format, view] as const,
  );
  if (!made.ok) throw new CannotRun(made.error);
  return made;
}
