import type { Contract, QuestionName } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";

export type { QuestionName } from "../../contract/contract.ts";

/** A question and its answer. Another question makes an answer stale, never wrong. */
export interface Answered<Q extends QuestionName> {
  readonly ask: Contract[Q]["ask"];
  readonly answer: Contract[Q]["answer"];
}

/** Something that a part of the page needs to know: which question the choices raise. The same object is the same need. */
export interface Query<Q extends QuestionName> {
  /** What it is called where time is measured. */
  readonly name: string;
  readonly asks: Q;
  /** Null while there is nothing to ask; `last` is the question of the answer that is there. Pure. */
  readonly questionOf: (state: AppState, last: Contract[Q]["ask"] | null) => Contract[Q]["ask"] | null;
  /** Milliseconds that a question must stand before it is put in the place of one that is answered; 0 without it. */
  readonly quietMs?: number;
  /** It is put before all that are raised by the same choice: what the eye goes to first. */
  readonly isFirst?: true;
}

export type AnyQuery = { readonly [Q in QuestionName]: Query<Q> }[QuestionName];

/** What is known of a query. */
export interface QueryState<Q extends QuestionName> {
  /** The newest answer that has come, be it to the question before; null while none has, and where nothing is asked. */
  readonly value: Contract[Q]["answer"] | null;
  /** The same with the question that it answers. */
  readonly answered: Answered<Q> | null;
  /** The answer to the question of now is still to come. */
  readonly isStale: boolean;
  /** The bug that the question of now met; it is not put again by itself. */
  readonly error: Error | null;
}

/** A query by what it asks; where no project is open there is nothing to ask. */
export const queryOf = <Q extends QuestionName>(
  asks: Q,
  questionOf: Query<Q>["questionOf"],
  { name = asks, ...more }: Partial<Pick<Query<Q>, "name" | "quietMs" | "isFirst">> = {},
): Query<Q> => ({
  name,
  asks,
  questionOf: (state, last) => (state.project === null ? null : questionOf(state, last)),
  ...more,
});
