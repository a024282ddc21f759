import type { Contract } from "../../../contract/contract.ts";
import { done } from "../../../core/result.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { allRows } from "./changeRows.ts";
import type { Pair } from "./changes.ts";

const HEADINGS = [
  "change",
  "kind",
  "name",
  "area",
  "what",
  "from",
  "to",
  "days",
  "metres",
  "lng",
  "lat",
  "layer",
  "id",
] as const;
const NUMBERS: ReadonlySet<string> = new Set(["days", "metres", "lng", "lat"]);

/** All changes as a table: headings, kinds of change, kinds of record and statuses as `labels` puts them. */
export async function exportChanges(
  pair: Pair,
  { format, labels, personal }: Contract["exportChanges"]["ask"],
): Promise<Contract["exportChanges"]["answer"]> {
  const word = wordIn(labels);
  const number = (value: number | null | undefined) => (value == null ? "" : String(value));
  const rows = function* () {
    for (const [change, told] of allRows(pair, personal)) {
      const row = throughGate(pair.after, personal, told);
      const cells: Record<(typeof HEADINGS)[number], string> = {
        change: word(change),
        kind: word(`kind-${row.kind}`),
        name: row.name,
        area: row.area,
        what: row.what,
        from: row.from === null ? "" : word(row.from),
        to: row.to === null ? "" : word(row.to),
        days: number(row.days),
        metres: number(row.metres),
        lng: number(row.place?.[0]),
        lat: number(row.place?.[1]),
        layer: row.layer,
        id: row.id,
      };
      yield HEADINGS.map((heading) => cells[heading]);
    }
  };
  const headings = HEADINGS.map((heading) => word(heading));
  if (format === "csv") return done(new TextEncoder().encode(writeCsv(headings, rows())));
  const { writeXlsx } = await import("../../../ingest/write/writeXlsx.ts");
  const columns = HEADINGS.map((key, i) => ({
    heading: headings[i]!,
    holds: NUMBERS.has(key) ? ("number" as const) : ("text" as const),
  }));
  return writeXlsx(word("title"), columns, rows());
}
