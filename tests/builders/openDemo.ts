import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { filesUnder } from "../../scripts/build/demo.ts";
import type { Engine, OpenedProject, SiteTotals } from "../../src/contract/contract.ts";
import { parseDay } from "../../src/core/day.ts";
import { NO_FILTER } from "../../src/core/filter.ts";
import { openFiles } from "./openFiles.ts";

const DEMO = resolve(import.meta.dirname, "../../data/demo");

/** The demo in an engine of the test's own, and what it counts on the project's day: what the app must show. */
export async function openDemo(): Promise<{ engine: Engine; opened: OpenedProject; totals: SiteTotals }> {
  const { engine, opened } = await openFiles(
    Object.fromEntries(filesUnder(DEMO).map((path) => [path, new Uint8Array(readFileSync(join(DEMO, path)))])),
  );
  const asOf = parseDay(opened.project.asOf);
  if (asOf === null) throw new Error(`the demo has no day of its own: ${opened.project.asOf}`);
  return { engine, opened, totals: await engine.ask("siteTotals", { personal: "show", asOf, filter: NO_FILTER }) };
}
