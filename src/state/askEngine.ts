import { addNotice } from "./actions/notices.ts";
import type { App } from "./app.ts";
import { measured } from "./measured.ts";
import { QUESTION_OF, questionsOf, type Slot } from "./questions.ts";
import type { AppState } from "./state.ts";

const SLOTS = Object.keys(QUESTION_OF) as Slot[];

/**
 * Keeps the answers in the state up to date: whenever a question differs from the one answered, it is asked. One question
 * a slot is under way at a time and the newest waits, so that a fast drag never queues; a late answer is dropped.
 */
export function askAsNeeded(app: App): () => void {
  const busy = new Set<Slot>();
  // A question that met a bug is not put again by itself: it would only fail again, for ever.
  const broken = new Map<Slot, string>();

  async function ask(slot: Slot): Promise<void> {
    if (busy.has(slot)) return;
    const state = app.store.getState();
    const question = questionsOf(state)[slot];
    if (question === null || isAnswered(state, slot, question)) return;
    const key = JSON.stringify(question);
    if (broken.get(slot) === key) return;
    busy.add(slot);
    const { generation } = state;
    try {
      const answer = await app.engine.ask(QUESTION_OF[slot], question as never);
      if (app.store.getState().generation === generation) {
        measured(`answer-${slot}`, () =>
          app.store.setState({ [slot]: { ask: question, answer } } as Partial<AppState>),
        );
      }
    } catch (error) {
      broken.set(slot, key);
      addNotice(app, "error", { type: "bug", message: error instanceof Error ? error.message : String(error) });
      return;
    } finally {
      busy.delete(slot);
    }
    void ask(slot);
  }

  const askAll = () => {
    for (const slot of SLOTS) void ask(slot);
  };
  askAll();
  return app.store.subscribe(askAll);
}

function isAnswered(state: AppState, slot: Slot, question: unknown): boolean {
  const answered = state[slot]?.ask;
  return answered !== undefined && (answered === question || JSON.stringify(answered) === JSON.stringify(question));
}
