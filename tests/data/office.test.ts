import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, OpenedProject } from "../../src/contract/contract.ts";
import { distancePoints } from "../../src/core/metres.ts";
import { correctOffice } from "../builders/correctOffice.ts";
import { everyAnswer } from "../builders/everyAnswer.ts";
import { openFiles, sourceFiles } from "../builders/openFiles.ts";
import { eventsOf, hazardsOf, hydrantsOf, placesOf } from "../builders/toldOf.ts";
import { OFFICE_DAYS, OWN_WORDS } from "../fixtures/office/hazardWords.ts";
import { officeOf } from "../fixtures/office/office.ts";
import type { HazardTruth, Ledger, Month, SiteTruth } from "../fixtures/office/officeTruth.ts";

/** Metres that a place may be from its own door: one that was found by an address, and one that its file gives. */
const NEAR = { "by-address": 30, "by-file": 3 } as const;
const OWN: ReadonlySet<string> = new Set(OWN_WORDS.map(([word]) => word));

const layerOf = ({ project, layers }: OpenedProject, { file }: Ledger) => {
  const spec = project.layers.find(({ source }) => [source].flat().includes(file.path))!;
  return { spec, report: layers.find(({ id }) => id === spec.id)! };
};

/** What the app says of a ledger, in the words of its truth. */
function toldOf(opened: OpenedProject, ledger: Ledger) {
  const { spec, report } = layerOf(opened, ledger);
  const [read] = report.files;
  return {
    path: ledger.file.path,
    kind: report.kind,
    ...(spec.category === undefined ? {} : { category: spec.category }),
    encoding: read?.encoding,
    columns: Object.fromEntries(Object.keys(ledger.file.columns).map((field) => [field, read?.columns[field]])),
    records: report.rows - report.rejected,
    notRecords: read?.notRecords.map(({ line, why }) => `${line} ${why}`),
  };
}

/** Hazards that are told otherwise than they are; of those that nothing was done for yet, what they say is enough. */
async function wrongHazards(
  engine: Engine,
  month: Month,
  truths: readonly HazardTruth[],
  isDone: (hazard: HazardTruth) => boolean,
) {
  const told = await hazardsOf(engine, OFFICE_DAYS[month]);
  expect(told.size).toBe(truths.length);
  return truths.flatMap((hazard) => {
    const { description, site, status, due, word } = hazard;
    const one = told.get(description);
    const found = one === undefined ? "lost" : one.site === null ? "without a site" : one.siteName;
    const isRight = {
      site: found === (site ?? "without a site") || !isDone(hazard),
      status: one?.status === status || (!isDone(hazard) && OWN.has(word)),
      due: one?.due === due,
    };
    const said = `${found} ${one?.status} ${one?.due}`;
    return Object.values(isRight).every(Boolean) ? [] : [`${description}: ${said}, not ${site} ${status} ${due}`];
  });
}

/** Sites that stand elsewhere than they do, and those that stand somewhere though nobody can tell where. */
async function wrongPlaces(engine: Engine, opened: OpenedProject, ledgers: readonly Ledger[]) {
  const wrong: SiteTruth[] = [];
  for (const ledger of ledgers.filter(({ sites }) => sites.length > 0)) {
    const places = await placesOf(engine, layerOf(opened, ledger).spec.id);
    wrong.push(...ledger.sites.filter((site) => !isRight(site, places.get(site.name))));
  }
  return wrong;
}

function isRight({ told, place }: SiteTruth, at: readonly [number, number] | undefined): boolean {
  if (told === "never" || at === undefined) return told === "never" && at === undefined;
  return distancePoints(at[0], at[1], place[0], place[1]) < NEAR[told];
}

/** Everything that is answered, hidden and shown, as one text; without the tables of corrections that a project names once it is saved. */
async function saidBy(engine: Engine): Promise<string> {
  const answers = await everyAnswer(engine, OFFICE_DAYS[1]);
  return JSON.stringify(answers, (key, value: unknown) =>
    key === "placements" || key === "aliases" ? undefined : value,
  );
}

const hazardsIn = (ledgers: readonly Ledger[]) => ledgers.flatMap(({ hazards }) => hazards);
const first = officeOf(1);
const second = officeOf(2);
/** February's list of events, in which one venue is called otherwise. */
const LATE = second.ledgers.find(({ events }) => events.length > 0);
const keyOf = (one: SiteTruth | HazardTruth) => `${one.path} ${"description" in one ? one.description : one.name}`;

describe("an office's first month", () => {
  let engine: Engine;
  let opened: OpenedProject;
  beforeAll(async () => {
    ({ engine, opened } = await openFiles(first.files));
  });

  it.each(first.ledgers.map((ledger) => [ledger.file.path, ledger] as const))("%s is what it is", (_, ledger) => {
    expect(toldOf(opened, ledger)).toEqual(ledger.file);
  });

  it("loses no row", () => {
    expect(opened.layers.filter(({ rejected, error }) => rejected > 0 || error !== undefined)).toEqual([]);
  });

  it("has every hazard at its site that is spelled right, with what became of it", async () => {
    expect(
      await wrongHazards(
        engine,
        1,
        hazardsIn(first.ledgers),
        ({ spelling, word }) => spelling === "right" && !OWN.has(word),
      ),
    ).toEqual([]);
  });

  it("has every event at its venue, at its time", async () => {
    const told = await eventsOf(engine, first.ledgers);
    expect(told).toEqual(first.ledgers.flatMap(({ events }) => events));
  });
});

it("an office's hydrants give water but for those that are broken", async () => {
  const { engine, opened } = await openFiles(first.files);
  for (const ledger of first.ledgers.filter(({ hydrants = [] }) => hydrants.length > 0))
    expect(await hydrantsOf(engine, layerOf(opened, ledger).spec.id)).toEqual(ledger.hydrants);
});

it("an office's second month dropped over the first is the same zip whenever it is saved, on whatever machine", async () => {
  const { engine } = await openFiles(first.files);
  const taken = await engine.ask("take", { personal: "show", files: sourceFiles(second.files) });
  if (!taken.ok) throw new Error(taken.error.code);
  const savedBy = async (by: Engine) => {
    const saved = await by.ask("save", { personal: "show" });
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value;
  };
  const zip = await savedBy(engine);
  const again = await openFiles(unzipSync(zip) as Record<string, Uint8Array<ArrayBuffer>>);
  const zipAgain = await savedBy(again.engine);
  expect(Object.keys(unzipSync(zipAgain))).toEqual(Object.keys(unzipSync(zip)));
  expect(Buffer.from(zipAgain).equals(Buffer.from(zip))).toBe(true);
});

describe("an office's corrections", () => {
  let engine: Engine;
  let opened: OpenedProject;
  let corrections: number;
  beforeAll(async () => {
    ({ engine } = await openFiles(first.files));
    ({ opened, corrections } = await correctOffice(engine));
  });

  it("are six at most, and put all in order that can be", async () => {
    expect(corrections).toBeLessThanOrEqual(6);
    expect(await wrongPlaces(engine, opened, first.ledgers)).toEqual([]);
    expect(await wrongHazards(engine, 1, hazardsIn(first.ledgers), () => true)).toEqual([]);
  });

  it("come back with the saved project, to the letter", async () => {
    const saved = await engine.ask("save", { personal: "show" });
    if (!saved.ok) throw new Error(saved.error.code);
    const again = await openFiles(unzipSync(saved.value) as Record<string, Uint8Array<ArrayBuffer>>);
    const [before, after] = await Promise.all([engine, again.engine].map(saidBy));
    expect(after).toBe(before);
    const savedAgain = await again.engine.ask("save", { personal: "show" });
    expect(savedAgain.ok && Buffer.from(savedAgain.value).equals(Buffer.from(saved.value))).toBe(true);
  });

  it("stay when the second month's ledgers come in their files' places", async () => {
    const files = { type: "files", name: "test", files: sourceFiles(second.files) } as const;
    const next = await engine.ask("refresh", { personal: "show", source: files });
    if (!next.ok) throw new Error(next.error.code);
    for (const ledger of second.ledgers) {
      const { notRecords: _, ...file } = ledger.file;
      expect(toldOf(next.value, ledger)).toMatchObject({ ...file, records: file.records - (ledger === LATE ? 1 : 0) });
    }
    const old = new Set(first.ledgers.flatMap(({ sites, hazards }) => [...sites, ...hazards]).map(keyOf));
    const isNew = (one: SiteTruth | HazardTruth) => !old.has(keyOf(one));
    const places = await wrongPlaces(engine, next.value, second.ledgers);
    expect(places.filter((one) => !isNew(one))).toEqual([]);
    const hazards = hazardsIn(second.ledgers);
    expect(await wrongHazards(engine, 2, hazards, (one) => !isNew(one) || one.spelling === "right")).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });

  it("are as few again for what is new", async () => {
    const again = await correctOffice(engine);
    expect(again.corrections).toBeLessThanOrEqual(3);
    expect(await wrongPlaces(engine, again.opened, second.ledgers)).toEqual([]);
    expect(await wrongHazards(engine, 2, hazardsIn(second.ledgers), () => true)).toEqual([]);
    expect(await eventsOf(engine, second.ledgers)).toEqual(second.ledgers.flatMap(({ events }) => events));
  });
});
