import { beforeEach, describe, expect, it, vi } from "vitest";
import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../../../src/contract/contract.ts";
import type { Day } from "../../../../src/core/day.ts";
import { newApp } from "../../../../src/state/app.ts";
import { type Queries, startQueries } from "../../../../src/state/queries/queries.ts";
import type { Query } from "../../../../src/state/queries/query.ts";
import type { AppState } from "../../../../src/state/store/state.ts";
import { fakeClock } from "../../../builders/fakeClock.ts";

type Events = Query<"events">;

/** An engine whose answers come when the test says so, by the day that was asked for. */
function slowEngine() {
  const asked: number[] = [];
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const engine = {
    ask: (_: string, { asOf }: { asOf: number }) =>
      new Promise((resolve, reject) => {
        asked.push(asOf);
        waiting.set(asOf, { resolve, reject });
      }),
  } as unknown as Engine;
  const settle = () => new Promise<void>((done) => setTimeout(done));
  return {
    engine,
    asked,
    answers: (asOf: number) => {
      waiting.get(asOf)?.resolve([asOf]);
      return settle();
    },
    fails: (asOf: number) => {
      waiting.get(asOf)?.reject(new Error("bug"));
      return settle();
    },
    settle,
  };
}

const eventsOf = (more: Partial<Events> = {}): Events => ({
  name: "events",
  asks: "events",
  questionOf: ({ asOf, personal, project }) => (project === null ? null : { asOf, personal }),
  ...more,
});
const day = (asOf: number) => ({ asOf: asOf as Day });

let store: StoreApi<AppState>;
let queries: Queries;
let slow: ReturnType<typeof slowEngine>;
let bugs: string[];
let needed: Events;

beforeEach(() => {
  slow = slowEngine();
  bugs = [];
  ({ store } = newApp(slow.engine, fakeClock("1970-01-01"), "zh", "dark"));
  store.setState({ project: {} as never, ...day(1) });
  queries = startQueries(store, slow.engine, ({ message }) => bugs.push(message));
  needed = eventsOf();
});

const needs = (query: Events = needed) => {
  const listen = vi.fn<() => void>();
  return { listen, leave: queries.need([query], listen) };
};
const known = (query: Events = needed) => {
  const { value, answered, isStale, error } = queries.get(query);
  return [value, answered?.ask.asOf ?? null, isStale, error?.message ?? null];
};

describe("what is needed", () => {
  it("is asked once, whoever needs or asks it, and is one and the same answer", async () => {
    const other = eventsOf();
    needs();
    needs(other);
    const byHand = queries.ask("events", { personal: "show", asOf: 1 as Day });
    const again = queries.ask("events", { asOf: 1 as Day, personal: "show" });
    await slow.answers(1);
    expect(slow.asked).toEqual([1]);
    const answered = await byHand;
    expect(answered?.answer).toEqual([1]);
    for (const one of [await again, queries.get(needed).answered, queries.get(other).answered])
      expect(one).toBe(answered);
    expect(queries.get(needed)).toBe(queries.get(needed));
  });

  it("keeps the answer before while the new one is under way, and says that it is stale", async () => {
    const { listen } = needs();
    expect(known()).toEqual([null, null, true, null]);
    await slow.answers(1);
    expect(known()).toEqual([[1], 1, false, null]);
    store.setState(day(2));
    expect(known()).toEqual([[1], 1, true, null]);
    await slow.answers(2);
    expect(known()).toEqual([[2], 2, false, null]);
    expect(listen).toHaveBeenCalledTimes(3);
  });

  it("never queues: one is under way, the newest waits, what comes on the way is shown as stale", async () => {
    needs();
    for (const asOf of [2, 3, 4, 5]) store.setState(day(asOf));
    expect(slow.asked).toEqual([1]);
    await slow.answers(1);
    expect(known()).toEqual([[1], 1, true, null]);
    expect(slow.asked).toEqual([1, 5]);
    await slow.answers(5);
    expect(known()).toEqual([[5], 5, false, null]);
    expect(slow.asked).toEqual([1, 5]);
  });

  it("is there at once where it was answered before", async () => {
    needs();
    await slow.answers(1);
    store.setState(day(2));
    await slow.answers(2);
    store.setState(day(1));
    expect(known()).toEqual([[1], 1, false, null]);
    expect(slow.asked).toEqual([1, 2]);
  });

  it("is nothing where there is nothing to ask", async () => {
    needs();
    await slow.answers(1);
    store.setState({ project: null });
    expect(known()).toEqual([null, null, false, null]);
  });

  it("is not put again by itself when it met a bug, which is said once", async () => {
    const { listen } = needs();
    await slow.fails(1);
    expect([known(), bugs]).toEqual([[null, null, true, "bug"], ["bug"]]);
    expect(listen).toHaveBeenCalledTimes(1);
    store.setState({ hover: { type: "site", ref: "s/3" } });
    store.setState(day(2));
    await slow.answers(2);
    store.setState(day(1));
    expect(slow.asked).toEqual([1, 2]);
    expect(known()).toEqual([[2], 2, true, "bug"]);
    const byHand = queries.ask("events", { asOf: 1 as Day, personal: "show" });
    await slow.answers(1);
    expect([slow.asked, (await byHand)?.answer]).toEqual([[1, 2, 1], [1]]);
  });

  it("stands still for a while before it takes the place of what is answered, where it is to be read", async () => {
    const table = eventsOf({ quietMs: 100 });
    needs(table);
    await slow.answers(1);
    vi.useFakeTimers();
    try {
      for (const asOf of [2, 3, 4]) {
        store.setState(day(asOf));
        await vi.advanceTimersByTimeAsync(60);
      }
      expect(slow.asked).toEqual([1]);
      await vi.advanceTimersByTimeAsync(60);
      expect(slow.asked).toEqual([1, 4]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("what the eye goes to first", () => {
  it("is put before what the same choice raises beside it, though it was needed later", async () => {
    const first = eventsOf({
      isFirst: true,
      questionOf: ({ asOf, personal }) => ({ asOf: (asOf + 100) as Day, personal }),
    });
    needs();
    needs(first);
    await slow.answers(1);
    await slow.answers(101);
    store.setState(day(2));
    expect(slow.asked).toEqual([1, 101, 102, 2]);
  });

  it("is there with a project where it was asked ahead of it, and not asked again", async () => {
    needs();
    await slow.answers(1);
    const coming = { ...store.getState(), generation: 1, project: { revision: 7 } as never, ...day(2) };
    let isThere = false;
    const ahead = queries.ahead(needed, coming).then(() => {
      isThere = true;
    });
    await slow.settle();
    expect([slow.asked, isThere, known()]).toEqual([[1, 2], false, [[1], 1, false, null]]);
    await slow.answers(2);
    await ahead;
    expect(known()).toEqual([[1], 1, false, null]);
    store.setState(coming);
    expect(known()).toEqual([[2], 2, false, null]);
    expect(slow.asked).toEqual([1, 2]);
  });
});

describe("another project", () => {
  const opens = () => store.setState(({ generation }) => ({ generation: generation + 1 }));

  it("has the same questions answered anew, and never by the one before", async () => {
    needs();
    await slow.answers(1);
    opens();
    expect(known()).toEqual([null, null, true, null]);
    await slow.answers(1);
    expect([slow.asked, known()]).toEqual([
      [1, 1],
      [[1], 1, false, null],
    ]);
  });

  it("leaves no late answer standing, neither where it is needed nor where it was asked for", async () => {
    needs();
    const byHand = queries.ask("events", { asOf: 1 as Day, personal: "show" });
    opens();
    store.setState(day(2));
    await slow.answers(1);
    expect(known()).toEqual([null, null, true, null]);
    expect(await byHand).toBeNull();
    await slow.answers(2);
    expect(known()).toEqual([[2], 2, false, null]);
  });
});

describe("what nobody needs", () => {
  it("is not asked, and is known only where it was answered before", async () => {
    const { leave } = needs();
    await slow.answers(1);
    leave();
    await slow.settle();
    store.setState(day(2));
    expect(slow.asked).toEqual([1]);
    expect(known()).toEqual([null, null, true, null]);
    store.setState(day(1));
    expect(known()).toEqual([[1], 1, false, null]);
  });

  it("stays for whoever takes over at once", async () => {
    const { leave } = needs();
    await slow.answers(1);
    store.setState(day(2));
    leave();
    needs();
    await slow.settle();
    expect(known()).toEqual([[1], 1, true, null]);
  });

  it("is let go when there are many newer answers; what is needed is not", async () => {
    needs();
    await slow.answers(1);
    for (let asOf = 100; asOf < 200; asOf++) {
      void queries.ask("events", { asOf: asOf as Day, personal: "show" });
      await slow.answers(asOf);
    }
    const asked = async (asOf: number) => {
      const before = slow.asked.length;
      void queries.ask("events", { asOf: asOf as Day, personal: "show" });
      await slow.answers(asOf);
      return slow.asked.length - before;
    };
    expect([await asked(1), await asked(199), await asked(100)]).toEqual([0, 0, 1]);
  });
});

describe("a change of the state", () => {
  it("builds a question at most once, and only where a part that it reads has changed", async () => {
    const built = vi.fn<Events["questionOf"]>(({ asOf, personal }) => ({ asOf, personal }));
    const counted = eventsOf({ questionOf: built });
    needs(counted);
    needs(counted);
    await slow.answers(1);
    built.mockClear();
    store.setState({ hover: { type: "site", ref: "s/3" }, viewport: null });
    queries.get(counted);
    store.setState({ notices: [] });
    expect(built).toHaveBeenCalledTimes(1); // the answer is another: a question may follow it
    store.setState(day(2));
    queries.get(counted);
    expect(built).toHaveBeenCalledTimes(2);
    store.setState({ theme: "light" });
    expect(built).toHaveBeenCalledTimes(2);
  });
});
