import { kindRule } from "../../core/kinds.ts";
import { signOfCard } from "../../scene/parts/marks.ts";
import type { RecordCard } from "../../state/answers.ts";
import type { Words } from "../../words/wordsOf.ts";

/** What a record is: its kind, and where the ledger says whether it is usable, that too. */
export function recordKind(words: Words, card: Pick<RecordCard, "kind" | "fields">): string {
  const sign = signOfCard(card);
  const isOneOfSeveral = sign !== null && typeof kindRule(card.kind).mark?.sign !== "string";
  return isOneOfSeveral ? words.map.symbols[sign] : words.kinds[card.kind];
}

/** What a record is called: its name; a hazard by what is wrong; else its kind. */
export function recordTitle(words: Words, { kind, name, fields }: RecordCard): string {
  const hazard = kind === "hazard" ? (fields["type"] ?? fields["description"] ?? "") : "";
  return name || hazard || words.kinds[kind];
}
