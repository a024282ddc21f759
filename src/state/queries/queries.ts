import type { StoreApi } from "zustand/vanilla";
import type { Contract, Engine, QuestionName } from "../../contract/contract.ts";
import { measured } from "../store/measured.ts";
import { isHidden } from "../store/privacy.ts";
import type { AppState } from "../store/state.ts";
import { answerCache } from "./answerCache.ts";
import { type Lane, laneOf } from "./lane.ts";
import type { Answered, AnyQuery, Query, QueryState } from "./query.ts";
import { revisionOf } from "./revision.ts";

/** The one way to ask. */
export interface Queries {
  /** What is known now; the same object as long as it is the same. */
  get<Q extends QuestionName>(query: Query<Q>): QueryState<Q>;
  /** Keeps queries answered until what it gives back is called; `listen` is told when more or less is known of one of them. */
  need(queries: readonly AnyQuery[], listen: () => void): () => void;
  /**
   * Puts one question, unless it was put before. Null where a bug was met, which is said, and where another project was
   * opened meanwhile: nobody wants that answer any more.
   */
  ask<Q extends QuestionName>(name: Q, question: Contract[Q]["ask"]): Promise<Answered<Q> | null>;
  /** Puts what a query asks in a state that is to come, of a project that the engine has open already; its answer is there when the state is. */
  ahead<Q extends QuestionName>(query: Query<Q>, state: AppState): Promise<void>;
}

/** Starts to answer what is needed, as the choices in the store change. `onBug` is told of each question that met a bug. */
export function startQueries(store: StoreApi<AppState>, engine: Engine, onBug: (error: Error) => void): Queries {
  const cache = answerCache(engine, onBug);
  const lanes = new WeakMap<AnyQuery, Lane>();
  /** The lanes that somebody listens to, and those that nobody has listened to since a moment. */
  const live = new Set<Lane>();

  const lane = (query: AnyQuery): Lane => {
    const known = lanes.get(query) ?? laneOf(query, cache, store.getState, tell);
    lanes.set(query, known);
    return known;
  };

  function tell(changed: Lane): void {
    measured(`answer-${changed.name}`, () => tellAll([changed]));
  }

  let { generation } = store.getState();
  let revision = revisionOf(store.getState());
  let wasHidden = isHidden(store.getState());
  store.subscribe((state) => {
    if (revisionOf(state) !== revision) {
      revision = revisionOf(state);
      cache.keepOnly(revision);
    }
    // Of another project nothing holds; with personal data hidden from now on, nothing that shows it may stand meanwhile.
    if (state.generation !== generation || (isHidden(state) && !wasHidden)) for (const one of live) one.forget();
    generation = state.generation;
    wasHidden = isHidden(state);
    const inOrder = [...live].sort((one, other) => Number(other.isFirst) - Number(one.isFirst));
    tellAll(inOrder.filter((one) => one.look()));
  });

  return {
    get: <Q extends QuestionName>(query: Query<Q>) => lane(query as unknown as AnyQuery).known() as QueryState<Q>,
    need(queries, listen) {
      const needed = queries.map(lane);
      for (const one of needed) {
        live.add(one);
        one.listeners.add(listen);
        one.look();
      }
      return () => {
        for (const one of needed) one.listeners.delete(listen);
        // Who takes over from somebody else finds what was there.
        queueMicrotask(() => {
          for (const one of needed) if (one.listeners.size === 0 && live.delete(one)) one.rest();
        });
      };
    },
    async ahead(query, state) {
      const question = query.questionOf(state, null);
      if (question !== null) await cache.ask(query.asks, question, revisionOf(state)).done;
    },
    async ask<Q extends QuestionName>(name: Q, question: Contract[Q]["ask"]) {
      const { generation: asked } = store.getState();
      for (;;) {
        const entry = cache.ask(name, question, revisionOf(store.getState()));
        await entry.done;
        const now = store.getState();
        if (now.generation !== asked) return null;
        if (entry.revision === revisionOf(now)) return entry.answered as unknown as Answered<Q> | null;
      }
    },
  };
}

/** Each listener once, however many of its lanes have changed. */
function tellAll(changed: readonly Lane[]): void {
  for (const listen of new Set(changed.flatMap(({ listeners }) => [...listeners]))) listen();
}
