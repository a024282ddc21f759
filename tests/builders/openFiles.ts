import type { AskedOnDay, Engine, LayerReport, OpenedProject } from "../../src/contract/contract.ts";
import type { Day } from "../../src/core/day.ts";
import { parseDay } from "../../src/core/day.ts";
import type { Issue } from "../../src/core/issue.ts";
import { createEngine } from "../../src/engine/engine.ts";

export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | object>>;

/** Opens files that a test writes out: objects become JSON. Fails the test when the project cannot be opened. */
export async function openFiles(files: Files): Promise<{ engine: Engine; opened: OpenedProject }> {
  const engine = createEngine();
  const opened = await tryOpen(engine, files);
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
  return { engine, opened: opened.value };
}

export function tryOpen(engine: Engine, files: Files) {
  return engine.ask("open", { personal: "show", source: { type: "files", name: "test", files: sourceFiles(files) } });
}

export const sourceFiles = (files: Files) =>
  Object.entries(files).map(([path, content]) => ({
    path,
    content:
      content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
  }));

/** A project of one layer with one CSV or GeoJSON file. */
export async function openLayer(
  layer: Readonly<Record<string, unknown>>,
  content: string | object,
  name = typeof content === "string" ? "a.csv" : "a.geojson",
) {
  const { engine, opened } = await openFiles({
    "project.json": {
      version: 1,
      asOf: "2027-02-18",
      layers: [{ id: "a", kind: "site", source: name, crs: "WGS84", ...layer }],
    },
    [name]: content,
  });
  return { engine, opened, report: opened.layers[0]!, issues: await issuesOf(engine, "a") };
}

export async function issuesOf(engine: Engine, layer: string): Promise<readonly Issue[]> {
  return (await engine.ask("issues", { personal: "show", layer, offset: 0, limit: 1e6 })).rows;
}

/** rows, loaded, rejected, skipped, repaired, notOnMap: the account of a layer as one line. */
export const account = ({ rows, loaded, rejected, skipped, repaired, notOnMap }: LayerReport): string =>
  `${rows} = ${loaded} + ${rejected} + ${skipped}, repaired ${repaired}, not on map ${notOnMap}`;

/** The day and filter of a question. */
export const on = (day: string, filter: AskedOnDay["filter"] = {}): AskedOnDay => ({
  asOf: parseDay(day) as Day,
  filter,
  personal: "show",
});

export const line = ({ line, column, code, value, action }: Issue): string =>
  `${line} ${column}: ${code} "${value}" ${action}`;
