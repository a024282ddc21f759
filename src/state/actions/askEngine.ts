import type { QuestionName } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import type { AnyQuery, Query } from "../queries/query.ts";
import { QUESTION_OF, questionsOf, type Slot } from "../queries/questions.ts";
import type { AppState } from "../store/state.ts";

const SLOTS = Object.keys(QUESTION_OF) as Slot[];

const queryOf = (slot: Slot): Query<QuestionName> => ({
  name: slot,
  asks: QUESTION_OF[slot],
  questionOf: (state) => questionsOf(state)[slot] as never,
});

/** Keeps the answers in the state up to date: whenever a question differs from the one answered, it is asked. */
export function askAsNeeded(app: App): void {
  for (const slot of SLOTS) {
    const query = queryOf(slot) as unknown as AnyQuery;
    app.queries.need([query], () => {
      const { answered } = app.queries.get(query as Query<"view">);
      if (app.store.getState()[slot] !== answered) app.store.setState({ [slot]: answered } as Partial<AppState>);
    });
  }
}
