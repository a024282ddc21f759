import type { Contract, Engine, QuestionName } from "../../contract/contract.ts";
import type { Answered } from "./query.ts";

/** A question that was put: under way until `answered` or `error` is there. */
export interface Entry {
  readonly key: string;
  readonly revision: number;
  readonly answered: Answered<QuestionName> | null;
  readonly error: Error | null;
  /** Never rejects. */
  readonly done: Promise<void>;
}

export interface AnswerCache {
  /** The entry of a question, put now unless it was before; one that met a bug is put again. */
  ask<Q extends QuestionName>(name: Q, question: Contract[Q]["ask"], revision: number): Entry;
  find(key: string): Entry | null;
  /** An entry that is held is not let go. */
  hold(entry: Entry): void;
  release(entry: Entry): void;
  /** Lets all others go. */
  keepOnly(revision: number): void;
}

/** Old answers that are kept, for a way back. */
const MOST_KEPT = 40;
/** Files are large, and wanted once. */
const FILES: ReadonlySet<QuestionName> = new Set([
  "export",
  "exportSitesInRings",
  "exportHazards",
  "exportChanges",
  "exportPatrol",
  "problems",
  "problemBook",
  "photo",
]);

/** What two equal questions have in common, whatever the order of their keys. */
export const keyOf = (name: QuestionName, question: object, revision: number): string =>
  `${revision} ${name} ${JSON.stringify(question, sorted)}`;

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Questions that were put and their answers, by question and revision: what is asked twice is asked once. */
export function answerCache(engine: Engine, onBug: (error: Error) => void): AnswerCache {
  type Held = { -readonly [K in keyof Entry]: Entry[K] } & { holders: number };
  // In the order of their last use.
  const entries = new Map<string, Held>();

  function touched(key: string): Held | null {
    const entry = entries.get(key);
    if (entry === undefined) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  }

  function letGo(): void {
    const old = [...entries.values()].filter(
      ({ answered, error, holders }) => holders === 0 && (answered !== null || error !== null),
    );
    for (const { key } of old.slice(0, Math.max(0, old.length - MOST_KEPT))) entries.delete(key);
  }

  return {
    ask(name, question, revision) {
      const key = keyOf(name, question, revision);
      const known = touched(key);
      if (known !== null && known.error === null) return known;
      const entry: Held = { key, revision, answered: null, error: null, done: Promise.resolve(), holders: 0 };
      entries.set(key, entry);
      entry.done = engine
        .ask(name, question)
        .then(
          (answer) => {
            entry.answered = { ask: question, answer };
          },
          (error: unknown) => {
            entry.error = error instanceof Error ? error : new Error(String(error));
            onBug(entry.error);
          },
        )
        .finally(() => {
          if (FILES.has(name) && entries.get(key) === entry) entries.delete(key);
          letGo();
        });
      return entry;
    },
    find: touched,
    hold(entry) {
      (entry as Held).holders++;
    },
    release(entry) {
      (entry as Held).holders--;
      letGo();
    },
    keepOnly(revision) {
      for (const [key, entry] of entries) if (entry.revision !== revision) entries.delete(key);
    },
  };
}
