import type { RecordCard } from "../../state/answers.ts";
import type { Words } from "../../words/wordsOf.ts";

/** What a record is called: its name; a hazard by what is wrong; else its kind. */
export function recordTitle(words: Words, { kind, name, fields }: RecordCard): string {
  const hazard = kind === "hazard" ? (fields["type"] ?? fields["description"] ?? "") : "";
  return name || hazard || words.kinds[kind];
}
