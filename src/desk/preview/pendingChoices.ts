import type { Edit } from "../../state/answers.ts";

/** One choice of how a layer is read, of one layer. */
export type Choice = Extract<Edit, { readonly type: "set-layer" | "map-column" | "map-hazard" | "teach" }>;

const keyOf = (choice: Choice): string => {
  switch (choice.type) {
    case "set-layer":
      return choice.key;
    case "map-column":
      return `column ${choice.field}`;
    case "map-hazard":
      return `hazard ${choice.field}`;
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
