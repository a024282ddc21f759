import type { Contract, PreviewColumn } from "../../../contract/contract.ts";
import { fieldsOf } from "../../../core/fields.ts";
import { headingMeanings } from "../../../ingest/columns/headingMeanings.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { Telling } from "../../privacy/redacted.ts";
import { toldKey } from "../../privacy/toldKeys.ts";
import type { FileShape } from "../../workspace/fileShape.ts";
import type { LookedAt } from "../../workspace/workspaceFace.ts";
import { householdIn, moreCautious, tellingsOf, toldCell } from "../project/toldCells.ts";

type Cells = readonly string[];

/** How the lines of a file may be told. */
export interface PreviewTeller {
  /** A line's cells, as many as there are columns at the least. */
  tellCells(cells: Cells): Cells;
  tellHeadings(headings: Cells): Cells;
  /** What an edit names a heading by that is told so; null for one that is neither told nor known by its hash. */
  keyOf(heading: string, told: string): string | null;
}

/**
 * Where personal data is hidden, columns of personal fields are not told at all, of other texts no numbers, and of a household
 * nothing but its id. What holds of the file as it stands holds under a correction too, which may take a row for the headings.
 */
export function previewTeller(
  { before, standing: { index }, layer }: LookedAt,
  { personal, file }: Contract["preview"]["ask"],
  shape: FileShape,
  columns: readonly Omit<PreviewColumn, "key">[],
): PreviewTeller {
  const { headings, above = [] } = shape.head;
  const width = Math.max(headings.length, ...above.map(({ cells }) => cells.length));
  const whole = (cells: Cells): Cells => {
    const end = cells.findLastIndex((cell) => cell !== "") + 1;
    return Array.from({ length: Math.max(headings.length, Math.min(end, width)) }, (_, i) => cells[i] ?? "");
  };
  if (personal === "show") return { tellCells: whole, tellHeadings: whole, keyOf: (heading) => heading || null };
  const views = [...new Set([layer, before])].flatMap((one) => {
    const account = one?.files.find((of) => of.file === file);
    if (one === undefined || account === undefined) return [];
    return [{ tellings: tellingsOf(one, account), isHousehold: householdIn(index, one, account), account }];
  });
  // A line that is not known for the one with the headings, and a column that nothing reads, may name somebody all the same.
  const names = [...above.map(({ cells }) => cells), ...shape.rows.slice(0, 3).map(({ cells }) => cells), headings];
  const tellings = Array.from({ length: width }, (_, i): Telling => {
    const known = views.map((view) => view.tellings[i] ?? "redacted").reduce(moreCautious, "plain");
    const isRead = columns[i]?.isUnread === false;
    if (!isRead && names.some((line) => namesPerson(layer, line[i] ?? ""))) return "withheld";
    return views.length === 0 ? "redacted" : known;
  });
  const tellCells = (cells: Cells): Cells => {
    const withheld = views.some(({ isHousehold }) => isHousehold(cells));
    return whole(cells).map((cell, i) => {
      const telling = tellings[i] ?? "redacted";
      const isHidden = withheld && telling !== "plain" && telling !== "word";
      return toldCell(index, cell, isHidden ? "withheld" : telling, personal);
    });
  };
  const standing = before?.files.find((of) => of.file === file)?.headings ?? [];
  return {
    tellCells,
    // What was a cell before is told as one.
    tellHeadings: (cells) => {
      const asCells = tellCells(cells);
      return cells.map((heading, i) =>
        standing.includes(heading) ? toldCell(index, heading, "redacted", personal) : asCells[i]!,
      );
    },
    // The hash of what is not told would tell it from another after all, but where it has long been a heading.
    keyOf: (heading, told) => {
      if (heading === "" || (told !== heading && !standing.includes(heading))) return null;
      return told === heading ? heading : toldKey(heading, personal);
    },
  };
}

/** Does a heading mean a field that is personal, in this ledger or in one of places or hazards? */
const namesPerson = ({ spec }: LoadedLayer, heading: string): boolean =>
  heading.length > 0 &&
  heading.length < 30 &&
  ([spec.kind, "site", "hazard"] as const).some((kind) =>
    headingMeanings(kind, heading).some(({ field }) => fieldsOf(kind)[field]?.personal === true),
  );
