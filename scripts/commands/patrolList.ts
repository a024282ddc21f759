import { readFile } from "node:fs/promises";
import type { StopWish } from "../../src/contract/contract.ts";
import { parseClock } from "../../src/core/patrol.ts";
import { CannotRun } from "./cannotRun.ts";

/** The sites of a list, and what is wished of them. */
export interface PatrolList {
  readonly refs: readonly string[];
  readonly stops: readonly StopWish[];
}

const COLUMNS = ["must", "from", "to", "stay"] as const;
type Column = (typeof COLUMNS)[number];
const YES: ReadonlySet<string> = new Set(["yes", "true", "1", "x", "是", "必"]);
const NO: ReadonlySet<string> = new Set(["", "no", "false", "0", "否"]);

/** A file of references, one a line; where its first line names columns, with must, from, to and stay beside them. */
export async function patrolList(file: string): Promise<PatrolList> {
  const lines = (await textOf(file)).replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const rows = lines.map((line, i) => ({ cells: line.split(/[,\t;，]/).map((cell) => cell.trim()), line: i + 1 }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const headings = filled[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
  if (!headings.slice(1).some((heading) => (COLUMNS as readonly string[]).includes(heading)))
    return { refs: lines.map((line) => line.trim()).filter((line) => line !== ""), stops: [] };
  const unknown = headings.slice(1).find((heading) => !["", ...COLUMNS].includes(heading));
  if (unknown !== undefined) throw new CannotRun(`${file}: no column "${unknown}"; there are ${COLUMNS.join(", ")}`);
  const stops = filled.slice(1).map(({ cells, line }): StopWish => {
    const cell = (column: Column) => cells[headings.indexOf(column, 1)] ?? "";
    const bad = (column: Column, wanted: string) =>
      new CannotRun(`${file}: line ${line}: ${column} must be ${wanted}, not "${cell(column)}"`);
    const clock = (column: "from" | "to") => {
      if (cell(column) !== "" && parseClock(cell(column)) === null) throw bad(column, "a time HH:mm");
      return cell(column) === "" ? {} : { [column]: cell(column) };
    };
    const must = cell("must").toLowerCase();
    if (!YES.has(must) && !NO.has(must)) throw bad("must", "yes or no");
    if (!/^\d*(\.\d+)?$/.test(cell("stay"))) throw bad("stay", "minutes");
    return {
      ref: cells[0] ?? "",
      ...(YES.has(must) ? { must: true } : {}),
      ...clock("from"),
      ...clock("to"),
      ...(cell("stay") === "" ? {} : { stay: Number(cell("stay")) }),
    };
  });
  return { refs: stops.map(({ ref }) => ref), stops };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new CannotRun(`${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
