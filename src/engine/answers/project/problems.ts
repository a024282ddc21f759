import type { Contract } from "../../../contract/contract.ts";
import type { Issue } from "../../../core/issue.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { hiddenIds } from "../../privacy/hiddenIds.ts";
import { redacted } from "../../privacy/redacted.ts";
import { wordIn } from "../words/wordIn.ts";
import { householdIn, tellingsOf, toldCell, toldValueOf } from "./toldCells.ts";

/** One page of a layer's issues. */
export function issuesPage(index: ProjectIndex, ask: Contract["issues"]["ask"]): Contract["issues"]["answer"] {
  const layer = index.layers.find(({ spec }) => spec.id === ask.layer);
  if (layer === undefined) return { total: 0, rows: [] };
  const { issues } = layer;
  const toldValue = toldValueOf(index, layer, ask.personal);
  const ordered = ask.worstFirst === true ? worstFirst(layer) : issues;
  const rows = ordered.slice(ask.offset, ask.offset + ask.limit);
  return { total: issues.length, rows: rows.map((issue): Issue => ({ ...issue, value: toldValue(issue) })) };
}

const sorted = new WeakMap<LoadedLayer, readonly Issue[]>();

/** What is lost or not on the map, then what is in doubt, then what was repaired; each in the order it was met. */
function worstFirst(layer: LoadedLayer): readonly Issue[] {
  const known = sorted.get(layer);
  if (known !== undefined) return known;
  const weight = ({ action, code }: Issue): number =>
    action === "rejected" ? 0 : action === "emptied" || code === "coordinates-missing" ? 1 : action === "kept" ? 2 : 3;
  const issues = [...layer.issues].sort((a, b) => weight(a) - weight(b));
  sorted.set(layer, issues);
  return issues;
}

/** Rows of a file that were rejected, emptied or not placed: their cells as they came, with line, column and reason behind. */
export function problemFile(index: ProjectIndex, ask: Contract["problems"]["ask"]): string {
  const table = problemTable(index, ask);
  return table === null ? "" : writeCsv(table.headings, table.rows);
}

/** The same as a workbook: numbers as text, so that an id stays as it came. */
export async function problemBook(
  index: ProjectIndex,
  ask: Contract["problemBook"]["ask"],
): Promise<Contract["problemBook"]["answer"]> {
  const table = problemTable(index, ask) ?? { headings: [], rows: [] };
  const { writeXlsx } = await import("../../../ingest/write/writeXlsx.ts");
  const columns = table.headings.map((heading) => ({ heading, holds: "text" }) as const);
  const title = ask.personal === "hide" ? hiddenIds(index).layer(ask.layer) : ask.layer;
  return writeXlsx(title, columns, table.rows);
}

interface ProblemTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Each row once: its cells as they came, its line, the columns that are wrong, and why; null where there is no such file. */
function problemTable(index: ProjectIndex, ask: Contract["problems"]["ask"]): ProblemTable | null {
  const word = wordIn(ask.labels ?? {});
  const layer = index.layers.find(({ spec }) => spec.id === ask.layer);
  const number = layer?.files.findIndex(({ file }) => file === ask.file) ?? -1;
  if (layer === undefined || number < 0) return null;
  const byLine = new Map<number, Issue[]>();
  for (const issue of layer.issues) {
    if (issue.file !== ask.file || issue.row === 0) continue;
    const known = byLine.get(issue.line);
    if (known === undefined) byLine.set(issue.line, [issue]);
    else known.push(issue);
  }
  const account = layer.files[number]!;
  const { headings } = account;
  const tellings = tellingsOf(layer, account);
  const isHousehold = householdIn(index, layer, account);
  const rows: string[][] = [];
  const problems = [...layer.problems.values()].filter(({ file }) => file === number);
  for (const problem of problems.sort((a, b) => a.line - b.line)) {
    const issues = byLine.get(problem.line) ?? [];
    const withheld = ask.personal === "hide" && isHousehold(problem.cells);
    const cells = headings.map((_, i) => {
      const telling = tellings[i]!;
      const isHidden = withheld && telling !== "plain" && telling !== "word";
      return toldCell(index, problem.cells[i] ?? "", isHidden ? "withheld" : telling, ask.personal);
    });
    rows.push([
      ...cells,
      String(problem.line),
      issues.map(({ column }) => redacted(column, ask.personal)).join("; "),
      issues.map(({ code }) => word(code)).join("; "),
    ]);
  }
  const told = headings.map((heading) => redacted(heading, ask.personal));
  return { headings: [...told, word("line"), word("column"), word("reason")], rows };
}
