import type { Decision } from "../../state/answers.ts";

/** Decisions that are one: what ledgers of one kind, a community each, all lack. */
export interface Gathered {
  readonly key: string;
  readonly decisions: readonly Decision[];
}

/** So many ledgers that want the same are asked about once; two are soon gone through. */
const SEVERAL = 3;
const TOGETHER: ReadonlySet<Decision["type"]> = new Set(["names", "venues", "places", "words", "years"]);

/**
 * The decisions, those of one type (and of one column's words) together where several ledgers want them. Types stand in the order
 * in which they come, and in each what helps most rows is first, what was gathered counted as one.
 */
export function gathered(decisions: readonly Decision[]): readonly Gathered[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = togetherBy(decision) ?? keyOf(decision);
    groups.set(key, [...(groups.get(key) ?? []), decision]);
  }
  const typeAt = ({ decisions: [first] }: Gathered) => decisions.findIndex(({ type }) => type === first?.type);
  const at = ({ decisions: [first] }: Gathered) => decisions.indexOf(first!);
  return [...groups]
    .flatMap(([key, own]) =>
      own.length >= SEVERAL ? [{ key, decisions: own }] : own.map((one) => ({ key: keyOf(one), decisions: [one] })),
    )
    .sort((a, b) => typeAt(a) - typeAt(b) || rowsOf(b) - rowsOf(a) || at(a) - at(b));
}

const rowsOf = ({ decisions }: Gathered): number => decisions.reduce((sum, { rows }) => sum + rows, 0);

const wordsBy = (decision: Decision): string =>
  decision.type === "words" ? `${decision.code} ${decision.column}` : "";

const togetherBy = (decision: Decision): string | null =>
  TOGETHER.has(decision.type) ? JSON.stringify([decision.type, wordsBy(decision)]) : null;

const keyOf = (decision: Decision): string => `${decision.type} ${decision.layer} ${wordsBy(decision)}`;
