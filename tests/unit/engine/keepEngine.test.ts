import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { keepEngine } from "../../../src/engine/worker/keepEngine.ts";
import { serve } from "../../../src/engine/worker/serve.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";
import { on, sourceFiles } from "../../builders/openFiles.ts";

type Listener = (event: { readonly data?: unknown; readonly message?: string }) => void;

/** A browser with workers that can be killed, its locks where it has them, and a clock that a test turns. */
function browser({ hasLocks }: { readonly hasLocks: boolean }) {
  const workers: FakeWorker[] = [];
  const ticks = new Set<() => void>();
  const waiting = new Map<string, (() => void)[]>();
  const holders = new Map<string, FakeWorker>();
  let now = 0;
  const free = (worker: FakeWorker) => {
    for (const [lock, holder] of holders) {
      if (holder !== worker) continue;
      holders.delete(lock);
      for (const granted of waiting.get(lock) ?? []) granted();
    }
  };

  class FakeWorker {
    isDead = false;
    private readonly inside: Listener[] = [];
    private readonly outside: [string, Listener][] = [];
    constructor(engine: Engine) {
      const locks = {
        request: (lock: string, hold: () => unknown) => {
          holders.set(lock, this);
          hold();
        },
      } as unknown as LockManager;
      serve(
        engine,
        { addEventListener: (_, listen) => void this.inside.push(listen as Listener) },
        (message) => this.say("message", { data: structuredClone(message) }),
        () => now,
        hasLocks ? locks : undefined,
      );
    }
    postMessage(message: unknown): void {
      const data: unknown = structuredClone(message);
      queueMicrotask(() => {
        if (!this.isDead) for (const listen of this.inside) listen({ data });
      });
    }
    addEventListener(type: string, listen: Listener): void {
      this.outside.push([type, listen]);
    }
    say(type: string, event: Parameters<Listener>[0]): void {
      queueMicrotask(() => {
        if (!this.isDead) for (const [of, listen] of this.outside) if (of === type) listen(event);
      });
    }
    kill(): void {
      this.isDead = true;
      free(this);
    }
    terminate(): void {
      this.kill();
    }
  }

  const locks = {
    request: (lock: string, { signal }: LockOptions, granted: () => void) => {
      waiting.set(lock, [...(waiting.get(lock) ?? []), () => signal?.aborted !== true && granted()]);
      return Promise.resolve();
    },
  } as unknown as LockManager;

  return {
    workers,
    start: (engine: Engine = createEngine()) => {
      const worker = new FakeWorker(engine);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    watching: {
      locks: hasLocks ? locks : undefined,
      now: () => now,
      every: (_: number, call: () => void) => {
        ticks.add(call);
        return () => ticks.delete(call);
      },
    },
    /** Lets time go by, a second after the other, with all that happens meanwhile. */
    async pass(seconds: number): Promise<void> {
      for (let i = 0; i < seconds; i++) {
        now += 1000;
        for (const tick of Array.from(ticks)) tick();
        await settle();
      }
    },
    /** The machine sleeps: the clock runs, nothing else does. */
    sleep: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await new Promise((resume) => setImmediate(resume));
};

const OPEN = {
  personal: "show",
  source: {
    type: "files",
    name: "test",
    files: sourceFiles({
      "project.json": { layers: [{ id: "s", kind: "site", source: "s.csv" }] },
      "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.5\n2,乙楼,,\n",
    }),
  },
} as const;
const SITE_TOTALS = on("2027-02-18");
const PLACED = {
  personal: "show",
  edit: {
    type: "place",
    placement: { layer: "s", id: "2", lng: 106.6, lat: 29.6, name: "", address: "", how: "by-hand" },
  },
} as const;

describe.each([
  ["with locks", true],
  ["without locks, by its silence", false],
])("a worker that died is noticed within five seconds %s", (_, hasLocks) => {
  it("and what was asked is answered by another, from the same project", async () => {
    const page = browser({ hasLocks });
    let restored = 0;
    const engine = keepEngine(
      () => page.start(),
      page.watching,
      () => restored++,
    );
    const opened = engine.ask("open", OPEN);
    await page.pass(1);
    expect((await opened).ok).toBe(true);
    const placed = engine.ask("edit", PLACED);
    await page.pass(1);
    await placed;
    page.workers[0]!.kill();
    const totals = engine.ask("siteTotals", SITE_TOTALS);
    await page.pass(5);
    expect([page.workers.length, restored]).toEqual([2, 1]);
    expect(await totals).toMatchObject({ sites: 2, placed: 2 });
  });

  it("while a project is opened, which goes on in another", async () => {
    const page = browser({ hasLocks });
    const deaf: Engine = { ask: () => new Promise(() => undefined) };
    const engine = keepEngine(
      () => page.start(page.workers.length === 0 ? deaf : undefined),
      page.watching,
      () => 0,
    );
    const opened = engine.ask("open", OPEN);
    await page.pass(1);
    page.workers[0]!.kill();
    await page.pass(5);
    expect((await opened).ok).toBe(true);
  });
});

it("a worker that died while the server is away waits for it: what was asked is answered once it is back", async () => {
  const page = browser({ hasLocks: true });
  let isAway = false;
  const files: Readonly<Record<string, string>> = {
    "project.json": JSON.stringify({ layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] }),
    "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.5\n",
  };
  const server = ((url: URL) =>
    isAway
      ? Promise.reject(new TypeError("Failed to fetch"))
      : Promise.resolve(new Response(files[url.pathname.slice(1)]))) as unknown as typeof fetch;
  const engine = keepEngine(
    () => page.start(createEngine((source) => urlFiles(source.type === "url" ? source.url : "", server))),
    page.watching,
    () => 0,
  );
  const opened = engine.ask("open", { personal: "show", source: { type: "url", url: "http://office/project.json" } });
  await page.pass(1);
  expect((await opened).ok).toBe(true);
  isAway = true;
  page.workers[0]!.kill();
  let answer: unknown = null;
  void engine.ask("siteTotals", SITE_TOTALS).then((totals) => (answer = totals));
  await page.pass(30);
  expect(answer).toBe(null);
  isAway = false;
  await page.pass(2);
  expect(answer).toMatchObject({ sites: 1 });
  expect(page.workers).toHaveLength(2);
});

it("a worker that is busy for long in one stage is not taken for dead", async () => {
  const page = browser({ hasLocks: false });
  const busy: Engine = {
    ask: (_, __, options) => {
      options?.onProgress?.({ stage: "index", done: 0.9 });
      return new Promise(() => undefined);
    },
  };
  const engine = keepEngine(
    () => page.start(busy),
    page.watching,
    () => 0,
  );
  void engine.ask("open", OPEN);
  await settle();
  // Nothing of what it is sent is heard any more, as in the middle of a long piece of work.
  page.workers[0]!.postMessage = () => undefined;
  await page.pass(50);
  expect(page.workers).toHaveLength(1);
  await page.pass(15);
  expect(page.workers).toHaveLength(2);
});

it("a machine that slept takes no worker for dead", async () => {
  const page = browser({ hasLocks: false });
  const engine = keepEngine(
    () => page.start(),
    page.watching,
    () => 0,
  );
  void engine.ask("open", OPEN);
  await page.pass(2);
  page.sleep(8 * 3600);
  await page.pass(5);
  expect(page.workers).toHaveLength(1);
});

it("a worker that dies again and again is given up, with its reason, and tried once more by the next question", async () => {
  const page = browser({ hasLocks: true });
  const deaf: Engine = { ask: () => new Promise(() => undefined) };
  const engine = keepEngine(
    () => page.start(page.workers.length < 3 ? deaf : undefined),
    page.watching,
    () => 0,
  );
  const ended = engine.ask("open", OPEN).then(
    () => "opened",
    (error: Error) => error.message,
  );
  for (let death = 0; death < 3; death++) {
    page.workers.at(-1)!.say("error", { message: "out of memory" });
    await settle();
  }
  expect([await ended, page.workers.length]).toEqual(['engine failed at "open": out of memory', 3]);
  const again = engine.ask("open", OPEN);
  await page.pass(1);
  expect((await again).ok).toBe(true);
});
