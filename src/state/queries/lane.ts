import type { QuestionName } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";
import { type AnswerCache, type Entry, keyOf } from "./answerCache.ts";
import { onReads } from "./onReads.ts";
import type { Answered, AnyQuery, Query, QueryState } from "./query.ts";
import { revisionOf } from "./revision.ts";

/**
 * Keeps one query answered. One question of it is under way at a time and the newest waits, so that a fast drag never queues;
 * what was asked on the way is shown when it comes, and known to be stale.
 */
export interface Lane {
  readonly name: string;
  readonly isFirst: boolean;
  readonly listeners: Set<() => void>;
  known(): QueryState<QuestionName>;
  /** Takes the choices of now; true when more or less is known thereby. */
  look(): boolean;
  /** Another project was opened: what is known is of none. */
  forget(): void;
  /** Nobody listens any more. */
  rest(): void;
}

type AnyAnswered = Answered<QuestionName>;
type AnyKnown = QueryState<QuestionName>;

const UNASKED: AnyKnown = { value: null, answered: null, isStale: false, error: null };
const AWAITED: AnyKnown = { value: null, answered: null, isStale: true, error: null };

export function laneOf(asked: AnyQuery, cache: AnswerCache, stateOf: () => AppState, tell: (lane: Lane) => void): Lane {
  const query = asked as unknown as Query<QuestionName>;
  const questionOf = onReads(query.questionOf);
  let known = UNASKED;
  /** The entry whose answer is shown. */
  let shown: Entry | null = null;
  /** The question of now. */
  let question: object | null = null;
  let key: string | null = null;
  let revision = Number.NaN;
  let isUnderWay = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function show(entry: Entry | null): void {
    if (entry === shown) return;
    if (entry !== null) cache.hold(entry);
    if (shown !== null) cache.release(shown);
    shown = entry;
  }

  /** What is known, from what is shown; true when it is another than before. */
  function take(isStale: boolean, error: Error | null): boolean {
    const answered = shown?.answered ?? null;
    if (known.answered === answered && known.isStale === isStale && known.error === error) return false;
    known = error === null && !isStale && answered !== null ? fresh(answered) : stale(answered, isStale, error);
    return true;
  }

  function look(): boolean {
    const state = stateOf();
    const next = questionOf(state, shown?.answered?.ask ?? null);
    if (next === question && revision === revisionOf(state)) return false;
    question = next;
    revision = revisionOf(state);
    const nextKey = next === null ? null : keyOf(query.asks, next, revision);
    if (nextKey === key) return false;
    key = nextKey;
    return aim();
  }

  /** Shows the answer to the question of now where it is there, else sees to it that it comes. */
  function aim(): boolean {
    const entry = key === null ? null : cache.find(key);
    if (key === null || entry?.answered != null) {
      still();
      show(entry);
      return take(false, null);
    }
    if (entry?.error != null) return take(true, entry.error);
    if (query.quietMs !== undefined && shown !== null) wait(query.quietMs);
    else put();
    return take(true, null);
  }

  function put(): void {
    if (isUnderWay || timer !== null || key === null || lane.listeners.size === 0) return;
    const entry = cache.ask(query.asks, question as never, revisionOf(stateOf()));
    isUnderWay = true;
    void entry.done.then(() => {
      isUnderWay = false;
      if (lane.listeners.size > 0 && arrived(entry)) tell(lane);
    });
  }

  function arrived(entry: Entry): boolean {
    const isNow = entry.key === key;
    const isOnTheWay = !isNow && known.isStale && entry.revision === revisionOf(stateOf());
    if (entry.answered !== null && (isNow || isOnTheWay)) show(entry);
    if (isNow) return take(entry.error !== null, entry.error);
    put();
    return take(key !== null && shown?.key !== key, null);
  }

  function wait(quietMs: number): void {
    still();
    timer = setTimeout(() => {
      timer = null;
      put();
    }, quietMs);
  }

  function still(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  const lane: Lane = {
    name: query.name,
    isFirst: query.isFirst === true,
    listeners: new Set(),
    known() {
      // What nobody listens to is looked up when it is wanted.
      if (lane.listeners.size === 0 && known === UNASKED) return glance();
      return known;
    },
    look,
    forget() {
      show(null);
      key = null;
      revision = Number.NaN;
      known = UNASKED;
    },
    rest() {
      still();
      lane.forget();
    },
  };

  function glance(): AnyKnown {
    const state = stateOf();
    const next = questionOf(state, null);
    if (next === null) return UNASKED;
    const entry = cache.find(keyOf(query.asks, next, revisionOf(state)));
    if (entry === null) return AWAITED;
    if (entry.error !== null) return broken(entry.error);
    return entry.answered === null ? AWAITED : fresh(entry.answered);
  }

  return lane;
}

/** The same object for the same answer, or the same bug, whoever asks. */
const once = new WeakMap<object, AnyKnown>();

function onceOf(of: object, made: AnyKnown): AnyKnown {
  const one = once.get(of) ?? made;
  once.set(of, one);
  return one;
}

const fresh = (answered: AnyAnswered): AnyKnown =>
  onceOf(answered, { value: answered.answer, answered, isStale: false, error: null });

const broken = (error: Error): AnyKnown => onceOf(error, { value: null, answered: null, isStale: true, error });

function stale(answered: AnyAnswered | null, isStale: boolean, error: Error | null): AnyKnown {
  if (answered !== null) return { value: answered.answer, answered, isStale, error };
  if (error !== null) return broken(error);
  return isStale ? AWAITED : UNASKED;
}
