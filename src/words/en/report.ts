import { problemHeadings } from "../../core/problemHeadings.ts";
import { grouped } from "../parts/numbers.ts";
import type * as zh from "../zh/report.ts";

const some = (n: number, one: string): string => `${grouped(n)} ${n === 1 ? one : `${one}s`}`;

export const report: typeof zh.report = {
  lead: (layers, rows) => `${some(layers, "layer")}, ${some(rows, "row")} in all`,
  trouble: (failed, unread, rejected, issues) =>
    [
      failed > 0 ? `${some(failed, "layer")} could not be read` : "",
      unread > 0 ? `${some(unread, "sheet")} not read` : "",
      rejected > 0 ? `${some(rejected, "row")} not imported` : "",
      issues > 0 ? some(issues, "problem") : "",
    ]
      .filter((part) => part !== "")
      .join(", ") || "No problems found",
  find: "Find a layer",
  findHint: "Name, kind or file",
  onlyTrouble: (layers) => `With problem rows (${grouped(layers)})`,
  found: (shown, all) => (shown === all ? some(all, "layer") : `${grouped(shown)} of ${some(all, "layer")}`),
  noneFound: "No layer matches",
  allLoaded: (rows) => (rows === 0 ? "rows" : rows === 1 ? "row, loaded" : "rows, all loaded"),
  rows: "Rows",
  parts: (repaired, notOnMap) =>
    [repaired > 0 ? `${grouped(repaired)} repaired` : "", notOnMap > 0 ? `${grouped(notOnMap)} not on the map` : ""]
      .filter((part) => part !== "")
      .join(", "),
  partsOf: (parts) => `, of them ${parts}`,
  loaded: "Loaded",
  rejected: "Not imported",
  skipped: "Left out by a condition",
  columns: "Columns recognised",
  unmapped: "Columns not recognised",
  unmappedHint: "They stay in the file and are not used",
  none: "none",
  issues: "Problems",
  noIssues: "No problems found",
  line: (line) => `Line ${line}`,
  wholeLayer: "Whole layer",
  wholeRow: "whole row",
  download: "Download problem rows",
  downloadName: (file, ending) => `${file}-problems.${ending}`,
  problemHeadings: problemHeadings("en"),
  noProblems: "No row of this file needs correcting",
  oneSheet: (file, sheet, others) => `Of '${file}' only the sheet '${sheet}' was read, not: ${others}.`,
  readSheet: (sheet) => `Read '${sheet}' too`,
};
