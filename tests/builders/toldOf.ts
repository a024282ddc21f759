import type { Engine } from "../../src/contract/contract.ts";
import type { HazardRow } from "../../src/contract/hazardAnswer.ts";
import type { EventTruth, HydrantTruth, Ledger } from "../fixtures/office/officeTruth.ts";
import { on } from "./openFiles.ts";

/** Every hazard on a day by what it says. */
export async function hazardsOf(engine: Engine, day: string): Promise<ReadonlyMap<string, HazardRow>> {
  const page = { ...on(day), sort: { by: "days", descending: false }, offset: 0, limit: 10_000 } as const;
  const pages = await Promise.all(
    (["all", "without-site"] as const).map((which) => engine.ask("hazards", { ...page, which })),
  );
  return new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.description, row]));
}

/** Every event that a ledger tells of, as the app tells it on its first day. */
export async function eventsOf(engine: Engine, ledgers: readonly Ledger[]): Promise<readonly EventTruth[]> {
  const told: EventTruth[] = [];
  for (const { name, start } of ledgers.flatMap(({ events }) => events)) {
    const rows = await engine.ask("events", on(start.slice(0, 10)));
    told.push(
      ...rows
        .filter((row) => row.name === name)
        .map(({ venue, start, end }) => ({ name, venue, start: start ?? "", end })),
    );
  }
  return told;
}

/** The hydrants of a layer, and whether they give water. */
export async function hydrantsOf(engine: Engine, layer: string): Promise<readonly HydrantTruth[]> {
  const { features } = await exported<{ id: string; usable?: string }>(engine, layer);
  return features.map(({ properties: { id, usable } }) => ({ id, usable: usable === "true" }));
}

/** Where the records of a layer stand, by their names; without those that stand nowhere. */
export async function placesOf(engine: Engine, layer: string): Promise<ReadonlyMap<string, readonly [number, number]>> {
  const { features } = await exported<{ name?: string }>(engine, layer);
  return new Map(
    features.flatMap(({ properties, geometry }) =>
      geometry === null ? [] : [[properties.name ?? "", geometry.coordinates] as const],
    ),
  );
}

interface Exported<P> {
  readonly features: readonly {
    readonly properties: P;
    readonly geometry: { readonly coordinates: readonly [number, number] } | null;
  }[];
}

async function exported<P>(engine: Engine, layer: string): Promise<Exported<P>> {
  const file = await engine.ask("export", { personal: "show", layer, format: "geojson", crs: "WGS84" });
  if (!file.ok) throw new Error(file.error.code);
  return JSON.parse(new TextDecoder().decode(file.value.bytes)) as Exported<P>;
}
