import type { Edit } from "../../state/answers.ts";

/** One choice of how a layer is read, of one layer. */
export type Choice = Extract<Edit, { readonly type: "set-layer" | "map-column" | "teach" }>;

const keyOf = (choice: Choice): string => {
  switch (choice.type) {
    case "set-layer":
      return choice.key;
    case "map-column":
      return `column ${choice.field}`;
    case "teach":
      return `word ${choice.field} ${choice.word}`;
  }
};

/** What is chosen and not taken yet, with one choice more: it takes the place of one about the same. */
export const withChoice = (pending: readonly Choice[], choice: Choice): readonly Choice[] => [
  ...pending.filter((other) => keyOf(other) !== keyOf(choice)),
  choice,
];

/** The same without what was chosen about something. */
export const withoutChoice = (pending: readonly Choice[], choice: Choice): readonly Choice[] =>
  pending.filter((other) => keyOf(other) !== keyOf(choice));

/** The choices as one edit of a layer, and of others that are to be read like it; null where nothing is chosen. */
export function editOf(pending: readonly Choice[], alike: readonly string[]): Edit | null {
  const edits = pending.flatMap((choice): Edit[] => [choice, ...alike.map((layer) => ({ ...choice, layer }))]);
  return edits.length > 1 ? { type: "many", edits } : (edits[0] ?? null);
}

interface Column {
  readonly heading: string;
  readonly field: string | null;
}

/**
 * What it takes to read a column as a field, null for none: the field that it was read as is let go where the layer names the
 * column for it. `given` are the columns that the layer names.
 */
export function columnChoices(
  layer: string,
  { heading, field }: Column,
  next: string | null,
  given: Readonly<Record<string, string>>,
): readonly Choice[] {
  const map = (of: string, as: string | null): Choice => ({ type: "map-column", layer, field: of, heading: as });
  if (next === null) return field === null ? [] : [map(field, "")];
  const isGiven = field !== null && field !== next && given[field] === heading;
  return [map(next, heading), ...(isGiven ? [map(field, null)] : [])];
}
