import type { PreviewColumn } from "../../state/answers.ts";
import type { Choice } from "./pendingChoices.ts";

/** What a column can be read as: a field of the layer, or of the hazards in the rows of sites. */
export interface ReadAs {
  readonly of: "layer" | "hazard";
  readonly field: string;
}

/** A column of the table: what an edit names it by, what it is read as, and what the layer names it for. Two may be told alike. */
export type Column = Pick<PreviewColumn, "field" | "hazardField" | "namedFor"> & { readonly key: string };

type MapChoice = Extract<Choice, { readonly type: "map-column" | "map-hazard" }>;

const TYPES = { layer: "map-column", hazard: "map-hazard" } as const;
const LISTS = ["layer", "hazard"] as const;

const mapChoices = (pending: readonly Choice[], of: ReadAs["of"]): readonly MapChoice[] =>
  pending.flatMap((choice) => (choice.type === TYPES[of] ? [choice] : []));

const standingField = ({ field, hazardField }: Column, of: ReadAs["of"]): string | null =>
  of === "layer" ? field : hazardField;

/** What a column is read as once what is pending is taken: a field of the layer, one of its hazards, both or neither. */
export function readAs(
  pending: readonly Choice[],
  column: Column,
): { readonly layer: string | null; readonly hazard: string | null } {
  const after = (of: ReadAs["of"]): string | null => {
    const choices = mapChoices(pending, of);
    const wanted = choices.find(({ heading }) => heading === column.key);
    if (wanted !== undefined) return wanted.field;
    const standing = standingField(column, of);
    // Another column has it by then, or none.
    return choices.some(({ field, heading }) => field === standing && (heading !== null || of === "hazard"))
      ? null
      : standing;
  };
  return { layer: after("layer"), hazard: after("hazard") };
}

/**
 * What is pending when a column is read as something else, null for nothing. `was` is what the list showed: that is let go. A column that is put back to what stands is no choice any more.
 */
export function withColumn(
  pending: readonly Choice[],
  layer: string,
  column: Column,
  was: ReadAs | null,
  next: ReadAs | null,
): readonly Choice[] {
  let choices = pending;
  for (const of of LISTS) {
    if (was?.of !== of && next?.of !== of) continue;
    const field = next?.of === of ? next.field : null;
    const standing = standingField(column, of);
    choices = choices.filter(
      (choice) =>
        choice.type !== TYPES[of] ||
        (choice.heading !== column.key && choice.field !== field && (choice.field !== standing || isAnother(choice))),
    );
    if (field === standing) continue;
    const map = (as: string, heading: string | null): Choice => ({ type: TYPES[of], layer, field: as, heading });
    if (field !== null) choices = [...choices, map(field, column.key)];
    if (standing === null || choices.some((choice) => choice.type === TYPES[of] && choice.field === standing)) continue;
    // What is recognised by itself is left out by name; what the layer names, and what another field takes, is let go.
    if (of === "hazard") choices = [...choices, map(standing, null)];
    else if (field === null) choices = [...choices, map(standing, "")];
    else if (column.namedFor.includes(standing)) choices = [...choices, map(standing, null)];
  }
  return choices;
}

/** Does a choice give its field to a column? */
const isAnother = ({ heading }: MapChoice): boolean => heading !== null && heading !== "";
