import type { Engine, SourceFile } from "../../src/contract/contract.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { seeded } from "../bench/seededLedger.ts";
import { type Chance, mutateBytes, mutateJson } from "./mutate.ts";
import { type Seeds, seeds, zipped } from "./seeds.ts";

/** A case that broke a promise: nothing throws, no case takes over 10 s, loaded + rejected + skipped = rows. */
export interface FuzzFailure {
  /** `npm run fuzz -- 1 SEED` shows it again. */
  readonly seed: number;
  readonly target: string;
  readonly what: string;
}

export interface FuzzReport {
  readonly cases: number;
  readonly failures: readonly FuzzFailure[];
  /** Milliseconds of the case that took longest. */
  readonly slowest: number;
  /** Cases in which a layer held at least one record after all: a fuzz that only breaks everything tests nothing. */
  readonly held: number;
}

const LONGEST_MS = 10_000;
const DAY = { personal: "show", asOf: 20_868, filter: {} } as never;

/** Opens so many broken projects, one seed after the other from `first`, and asks what a page would ask of them. */
export async function runFuzz(
  cases: number,
  first: number,
  onFailure: (failure: FuzzFailure) => void = () => undefined,
): Promise<FuzzReport> {
  const good = await seeds();
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  let held = 0;
  for (let seed = first; seed < first + cases; seed++) {
    const { target, files } = brokenProject(good, seeded(seed));
    const start = performance.now();
    let what: string | null;
    try {
      const outcome = await askAll(createEngine(), files);
      what = outcome.what;
      if (outcome.records > 0) held++;
    } catch (error) {
      what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (what === null && took > LONGEST_MS) what = `took ${Math.round(took)} ms`;
    if (what === null) continue;
    const failure = { seed, target, what };
    failures.push(failure);
    onFailure(failure);
  }
  return { cases, failures, slowest: Math.round(slowest), held };
}

/** A project with one of its files broken; now and then dropped as a zip, or as loose files without project.json. */
function brokenProject({ files, project }: Seeds, chance: Chance): { target: string; files: SourceFile[] } {
  const names = ["project.json", ...Object.keys(files), "a.zip"];
  const target = names[Math.floor(chance() * names.length)]!;
  const whole: Record<string, Uint8Array<ArrayBuffer>> = {
    "project.json": new TextEncoder().encode(JSON.stringify(project)),
    ...files,
  };
  const bytes = whole[target];
  if (bytes !== undefined) whole[target] = broken(target, bytes, chance);
  if (target === "a.zip") return { target, files: [{ path: target, content: mutateBytes(zipped(whole), chance) }] };
  const isLoose = target !== "project.json" && chance() < 0.3;
  const given = Object.entries(whole).filter(([path]) => !isLoose || path !== "project.json");
  return { target, files: given.map(([path, content]) => ({ path, content })) };
}

function broken(name: string, bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  if (!name.endsWith("json") || chance() < 0.4) return mutateBytes(bytes, chance);
  let value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  for (let i = 0; i < 3; i++) value = mutateJson(value, chance);
  return new TextEncoder().encode(JSON.stringify(value) ?? "");
}

/** What is wrong with the accounts of a project; null where nothing is, or where it was refused as a whole. */
async function askAll(engine: Engine, files: SourceFile[]): Promise<{ what: string | null; records: number }> {
  const opened = await engine.ask("open", { personal: "show", source: { type: "files", name: "fuzz", files } });
  if (!opened.ok) return { what: null, records: 0 };
  let records = 0;
  for (const layer of opened.value.layers) {
    const { id, rows, loaded, rejected, skipped } = layer;
    records += layer.records;
    if (loaded + rejected + skipped !== rows)
      return { what: `${id}: ${loaded} + ${rejected} + ${skipped} is not ${rows}`, records };
    await engine.ask("issues", { personal: "hide", layer: id, offset: 0, limit: 50 });
    for (const { file } of layer.files) await engine.ask("problems", { personal: "hide", layer: id, file });
  }
  await engine.ask("mapView", { ...(DAY as object), bbox: [106, 29, 107, 30], zoom: 12 } as never);
  await engine.ask("siteTotals", DAY);
  await engine.ask("venueReport", { ...(DAY as object), period: null } as never);
  await engine.ask("hazards", {
    ...(DAY as object),
    which: "all",
    sort: { by: "days", descending: false },
    offset: 0,
    limit: 50,
  } as never);
  await engine.ask("refresh", { personal: "hide" });
  return { what: null, records };
}
