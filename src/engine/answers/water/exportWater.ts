import type { Contract, WaterRow } from "../../../contract/contract.ts";
import { done, failed } from "../../../core/result.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { listed } from "./waterList.ts";

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** The columns of each list, what is a number and what a code that is put into words. */
const HEADINGS: Readonly<Record<WaterRow["type"], readonly string[]>> = {
  covered: ["name", "category", "status", "major", "height", "distance", "straight", "hydrant", "reason"],
  reached: ["name", "category", "status", "major", "minutes", "metres", "forceName", "force", "reason"],
  broken: ["name", "address", "sites"],
  road: ["name", "metres"],
  ring: ["name", "radius", "sites", "covered", "uncovered"],
  area: ["name", "sites", "covered", "uncovered"],
  force: ["name", "minutes", "sites"],
};
const PLACED: ReadonlySet<WaterRow["type"]> = new Set(["covered", "reached", "broken", "force"]);
const NUMBERS: ReadonlySet<string> = new Set([
  "height",
  "distance",
  "straight",
  "minutes",
  "metres",
  "sites",
  "covered",
  "uncovered",
  "radius",
  "lng",
  "lat",
]);
const CODES: ReadonlySet<string> = new Set(["category", "status", "major", "reason"]);

/** What rows a list has, also when it has none. */
const TYPES = {
  uncovered: "covered",
  circle: "covered",
  broken: "broken",
  spacing: "road",
  areas: "area",
  rings: "ring",
  late: "reached",
  "late-circle": "reached",
  forces: "force",
} as const;

/** A whole list as a table. */
export async function exportWater(
  index: ProjectIndex,
  { format, labels, ...ask }: Contract["exportWater"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<Contract["exportWater"]["answer"]> {
  const { total, rows } = await listed(index, ask, aborted);
  if (aborted()) return failed("aborted", ask.list);
  const word = wordIn(labels);
  const type = TYPES[ask.list];
  const headings = [...HEADINGS[type], ...(PLACED.has(type) ? ["lng", "lat"] : []), "layer", "id"];
  const text = (heading: string, cells: Cells) => {
    const value = cells[heading] ?? "";
    return CODES.has(heading) && value !== "" ? word(String(value)) : String(value);
  };
  const told = rows(0, total).map((row) => {
    const cells = throughGate(index, ask.personal, cellsOf(row));
    return headings.map((heading) => text(heading, cells));
  });
  const titles = headings.map(word);
  if (format === "csv") return done(new TextEncoder().encode(writeCsv(titles, told)));
  const { writeXlsx } = await import("../../../ingest/write/writeXlsx.ts");
  const columns = headings.map((key, i) => ({
    heading: titles[i]!,
    holds: NUMBERS.has(key) ? ("number" as const) : ("text" as const),
  }));
  return writeXlsx(word("title"), columns, told);
}

function cellsOf(row: WaterRow): Cells {
  switch (row.type) {
    case "covered": {
      const { nearName: _, marks: __, covered: ___, place, ...cells } = row.site;
      return { ...cells, ...axes(place) };
    }
    case "reached": {
      const { nearName: _, marks: __, nearest: ___, reached: ____, ...cells } = row.site;
      return { ...cells, forceName: row.forceName, ...axes(row.place) };
    }
    case "broken": {
      const { place, ...cells } = row.water;
      return { ...cells, ...axes(place) };
    }
    case "road":
      return { ...row.road };
    case "area":
      return { ...row.area, uncovered: row.area.sites - row.area.covered };
    case "ring":
      return { ...row.ring, uncovered: row.ring.sites - row.ring.covered };
    case "force":
      return { ...row.force, ...axes(row.place) };
  }
}

const axes = ([lng, lat]: readonly [number, number]): Cells => ({ lng, lat });
