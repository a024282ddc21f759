import type { AskOptions, Contract, Engine, QuestionName } from "../../contract/contract.ts";
import { type RunningEngine, startEngine } from "./startEngine.ts";
import { type Watching, watchWorker } from "./watchWorker.ts";

interface Pending {
  readonly name: QuestionName;
  readonly question: Contract[QuestionName]["ask"];
  readonly options: AskOptions | undefined;
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** What brings a project to where it is; the files themselves are looked at anew. */
const KEPT: ReadonlySet<QuestionName> = new Set(["open", "refresh", "edit", "take", "undo", "redo"] as const);
/** A worker that dies so often within a minute would only die again. */
const MOST_DEATHS = 3;
const MINUTE_MS = 60_000;
/** A server that is not there is asked again so often. */
const RETRY_MS = 10_000;

/**
 * An engine that outlives its worker: when that dies, another is started, the same project is opened and corrected there as
 * before, and what was asked meanwhile is asked again. `onRestored` is told when all of it stands. After the third death
 * within a minute whoever waits is told the reason, and the next question starts over.
 */
export function keepEngine(start: () => Worker, watching: Watching, onRestored: () => void): RunningEngine {
  const pending = new Set<Pending>();
  let made: Pick<Pending, "name" | "question">[] = [];
  let deaths: number[] = [];
  let running: { readonly engine: RunningEngine; unwatch(): void } | null = null;
  /** Nothing is asked before the project stands again. */
  let isRestoring = false;

  function begin(): RunningEngine {
    const worker = start();
    const unwatch = watchWorker(worker, watching, (reason) => void died(reason));
    const engine = startEngine(worker);
    running = { engine, unwatch };
    return engine;
  }

  function put(one: Pending, engine: RunningEngine): void {
    const isCurrent = () => running?.engine === engine;
    engine.ask(one.name, one.question as never, one.options).then(
      (answer) => {
        if (!isCurrent() || !pending.delete(one)) return;
        note(one, answer);
        one.resolve(answer as never);
      },
      (error: Error) => {
        if (isCurrent() && pending.delete(one)) one.reject(error);
      },
    );
  }

  function note({ name, question }: Pending, answer: unknown): void {
    if (!KEPT.has(name) || (answer as { readonly ok?: boolean }).ok !== true) return;
    if (name === "open") made = [];
    // The files of the same source are looked at anew by whoever opens it again.
    if (name !== "refresh" || (question as Contract["refresh"]["ask"]).source !== undefined)
      made.push({ name, question });
  }

  function end(): void {
    running?.unwatch();
    const { engine } = running ?? {};
    running = null;
    engine?.stop();
  }

  async function died(reason: string): Promise<void> {
    end();
    const now = watching.now();
    deaths = [...deaths.filter((at) => now - at < MINUTE_MS), now];
    if (deaths.length >= MOST_DEATHS) {
      deaths = [];
      isRestoring = false;
      for (const { name, reject } of pending) reject(new Error(`engine failed at "${name}": ${reason}`));
      pending.clear();
      return;
    }
    await restore(begin());
  }

  async function restore(engine: RunningEngine): Promise<void> {
    isRestoring = true;
    for (const { name, question } of made) {
      // What could be done before can be done again; if not, whoever asks next is told why.
      let answer: unknown = await engine.ask(name, question as never).catch(() => undefined);
      while (running?.engine === engine && isUnreachable(name, question, answer)) {
        await pause();
        if (running?.engine === engine) answer = await engine.ask(name, question as never).catch(() => undefined);
      }
      if (running?.engine !== engine) return;
    }
    isRestoring = false;
    if (made.length > 0) onRestored();
    for (const one of pending) put(one, engine);
  }

  const pause = (): Promise<void> =>
    new Promise((resume) => {
      const stop = watching.every(RETRY_MS, () => {
        stop();
        resume();
      });
    });

  begin();
  const kept: Engine = {
    ask: (name, question, options) =>
      new Promise((resolve, reject) => {
        const one = { name, question, options, resolve: resolve as (answer: never) => void, reject };
        pending.add(one);
        if (running === null) void restore(begin());
        else if (!isRestoring) put(one, running.engine);
      }),
  };
  return { ...kept, stop: end };
}

/** A project on a server that is away: what stands on the page stays until it is back. */
const isUnreachable = (name: QuestionName, question: Contract[QuestionName]["ask"], answer: unknown): boolean =>
  name === "open" &&
  (question as Contract["open"]["ask"]).source.type === "url" &&
  (answer as Partial<Contract["open"]["answer"]> | undefined)?.ok === false;
