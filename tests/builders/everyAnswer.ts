import { ALL_IN_RINGS, type AskedOnDay, type Engine } from "../../src/contract/contract.ts";
import { on } from "./openFiles.ts";
import { siteRefs } from "./siteRefs.ts";

/** Everything that an engine says of its project on a day, as one value to compare; what only numbers a revision is left out. */
export async function everyAnswer(engine: Engine, day = "2027-02-18", filter: AskedOnDay["filter"] = {}) {
  const asked = { ...on(day, filter), personal: "show" } as const;
  const { hidden, ...shown } = await engine.ask("project", asked);
  const opened = withoutRevision(shown);
  const page = { offset: 0, limit: 10_000 };
  const layers = opened.layers.map(({ id }) => id);
  const sites = await siteRefs(engine, asked);
  return plain({
    opened,
    hidden: hidden === undefined ? null : withoutRevision(hidden),
    document: await engine.ask("document", asked),
    totals: await engine.ask("siteTotals", asked),
    view: await Promise.all(
      [4, 11, 16].map((zoom) => engine.ask("mapView", { ...asked, bbox: [100, 20, 120, 40], zoom })),
    ),
    facets: await engine.ask("facets", asked),
    sites: await engine.ask("sites", { ...asked, ...page }),
    cards: await Promise.all(sites.map((ref) => engine.ask("site", { ...asked, ref }))),
    hazards: await Promise.all(
      (["open", "overdue", "without-site"] as const).map((which) =>
        engine.ask("hazards", { ...asked, which, sort: { by: "days", descending: false }, ...page }),
      ),
    ),
    issues: await Promise.all(layers.map((layer) => engine.ask("issues", { ...asked, layer, ...page }))),
    problems: await Promise.all(
      opened.layers.flatMap(({ id, files }) =>
        files.map(({ file }) => engine.ask("problems", { ...asked, layer: id, file })),
      ),
    ),
    exports: await Promise.all(
      layers.map((layer) => engine.ask("export", { ...asked, layer, format: "csv", crs: "WGS84" })),
    ),
    tallies: await Promise.all(
      (["area", "department", "category", "type"] as const).map((by) => engine.ask("tally", { ...asked, by })),
    ),
    weeks: await engine.ask("weeks", asked),
    events: await engine.ask("events", asked),
    calendar: await engine.ask("calendar", asked),
    venueReport: await engine.ask("venueReport", { ...asked, period: null }),
    inRings: await engine.ask("sitesInRings", { ...asked, period: null, part: ALL_IN_RINGS, ...page }),
    search: await engine.ask("search", { ...asked, filter: { q: "楼" }, ...page }),
  });
}

function withoutRevision<T extends { readonly revision: number; readonly history: object }>(opened: T) {
  const { revision: _, history: __, ...rest } = opened;
  return rest;
}

/** Typed arrays as lists, so that a difference can be read. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      ArrayBuffer.isView(one) ? [...(one as unknown as Iterable<number>)].map(String) : one,
    ),
  );
