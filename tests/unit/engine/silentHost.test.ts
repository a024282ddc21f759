import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Progress } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import type { FromEngine } from "../../../src/engine/worker/protocol.ts";
import { serve } from "../../../src/engine/worker/serve.ts";
import { SILENCE_MS } from "../../../src/engine/workspace/fetchFile.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";
import { failureSentence, lateWords } from "../../../src/words/wordsOf.ts";

const CSV = "名称,经度,纬度\n甲,106.5,29.5\n乙,106.6,29.6\n";
const layer = (id: string) => ({ id, kind: "site", source: `${id}.csv`, crs: "WGS84" });
const PROJECT = {
  layers: [layer("a"), layer("b"), layer("c")],
  basemap: { type: "geojson", layers: { water: "w.geojson" } },
};
const WATER = { type: "FeatureCollection", features: [] };
const HOST = "maps.example.test:8443";
const ADDRESS = `https://${HOST}/p/project.json`;

/** What a server does with a file: says it, says nothing at all, says a text in pieces of so many ms, or falls silent after the first. */
type Manner = "says" | "silent" | { readonly pieces: number; readonly everyMs: number; readonly stopsAfter?: number };

const server =
  (manners: Readonly<Record<string, Manner>>, asked: Set<string>): typeof fetch =>
  async (input) => {
    const file = new URL(input instanceof Request ? input.url : input).pathname.slice("/p/".length);
    asked.add(file);
    const texts: Record<string, object | string> = { "project.json": PROJECT, "w.geojson": WATER };
    const index = texts[file] ?? CSV;
    const text = typeof index === "string" ? index : JSON.stringify(index);
    const manner = manners[file] ?? "says";
    // A server that ignores that nobody waits for it any more.
    if (manner === "silent") return new Promise<Response>(() => undefined);
    if (manner === "says") return new Response(text);
    const bytes = new TextEncoder().encode(text);
    const size = Math.ceil(bytes.length / manner.pieces);
    let at = 0;
    return new Response(
      new ReadableStream({
        async pull(stream) {
          if (at >= bytes.length) return stream.close();
          if (at / size >= (manner.stopsAfter ?? Number.POSITIVE_INFINITY)) return new Promise(() => undefined);
          if (at > 0) await new Promise((come) => setTimeout(come, manner.everyMs));
          stream.enqueue(bytes.slice(at, at + size));
          at += size;
        },
      }),
    );
  };

/** Opens the project; `asked` are the files that the server was asked for so far. */
function open(manners: Readonly<Record<string, Manner>>, onProgress?: (progress: Progress) => void) {
  const asked = new Set<string>();
  const engine = createEngine((_, signal) => urlFiles(ADDRESS, server(manners, asked), signal));
  const opening = engine.ask(
    "open",
    { personal: "show", source: { type: "url", url: ADDRESS } },
    onProgress === undefined ? {} : { onProgress },
  );
  return { opening, asked };
}

/** Lets the engine work, without any time going by, until something is so. */
async function worksUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((turned) => setImmediate(turned));
}

/** What the opening comes to, however long it takes. */
async function outcome({ opening }: ReturnType<typeof open>) {
  let isOver = false;
  void opening.then(() => {
    isOver = true;
  });
  while (!isOver) await vi.advanceTimersByTimeAsync(1000);
  return opening;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("a file of which nothing comes", () => {
  it.each<[string, Manner]>([
    ["at all", "silent"],
    ["after its first piece", { pieces: 3, everyMs: 10, stopsAfter: 1 }],
    ["between two pieces", { pieces: 2, everyMs: SILENCE_MS + 1 }],
  ])("%s fails alone after the time limit, and the others are shown", async (_, manner) => {
    const opened = await outcome(open({ "b.csv": manner }));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.layers.map(({ loaded, error }) => [loaded, error])).toEqual([
      [2, undefined],
      [0, { code: "host-silent", subject: "b.csv", detail: HOST }],
      [2, undefined],
    ]);
  });

  it("is waited for until the limit, and not beyond", async () => {
    const { opening, asked } = open({ "b.csv": "silent" });
    let isOver = false;
    void opening.then(() => {
      isOver = true;
    });
    await worksUntil(() => asked.has("b.csv"));
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    // What comes next is on its way meanwhile.
    expect([isOver, asked.has("c.csv")]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(1);
    await worksUntil(() => isOver);
  });

  it("is no failure while a little keeps coming", async () => {
    const opened = await outcome(open({ "b.csv": { pieces: 5, everyMs: SILENCE_MS - 1 } }));
    expect(opened.ok && opened.value.layers.map(({ loaded }) => loaded)).toEqual([2, 2, 2]);
  });

  it("is the basemap's, and the layers are shown", async () => {
    const opened = await outcome(open({ "w.geojson": "silent" }));
    expect(opened.ok && opened.value.failures.map(({ code, subject }) => [code, subject])).toEqual([
      ["host-silent", "w.geojson"],
    ]);
    expect(opened.ok && opened.value.layers.map(({ loaded }) => loaded)).toEqual([2, 2, 2]);
  });

  it("is project.json, and nothing is opened", async () => {
    const opened = await outcome(open({ "project.json": "silent" }));
    expect(opened).toEqual({ ok: false, error: { code: "host-silent", subject: ADDRESS, detail: HOST } });
  });

  it("is said in both languages, with the host and how long it was waited for", async () => {
    for (const language of ["zh", "en"] as const) {
      const sentence = failureSentence(await lateWords(language, "failures"), {
        code: "host-silent",
        subject: "b.csv",
        detail: HOST,
      });
      for (const part of ["b.csv", HOST, ` ${SILENCE_MS / 1000} `]) expect(sentence).toContain(part);
    }
  });
});

describe("while a file is waited for, the opening tells", () => {
  it.each([
    ["of which layer it is", "b.csv", "b"],
    ["which file of the basemap it is", "w.geojson", "w.geojson"],
  ])("%s", async (_, silent, stage) => {
    let last = "";
    const { asked } = open({ [silent]: "silent" }, (progress) => {
      last = progress.stage;
    });
    await worksUntil(() => asked.has(silent));
    expect(last).toBe(stage);
  });

  it("every stage, however soon it follows another", async () => {
    const sent: FromEngine[] = [];
    const port = new EventTarget();
    const engine = createEngine((_, signal) => urlFiles(ADDRESS, server({}, new Set()), signal));
    serve(
      engine,
      { addEventListener: (type, listen) => port.addEventListener(type, (event) => listen(event as MessageEvent)) },
      (message) => sent.push(message),
      () => 0,
    );
    const question = { personal: "show", source: { type: "url", url: ADDRESS } };
    port.dispatchEvent(new MessageEvent("message", { data: { type: "ask", id: 1, name: "open", question } }));
    await worksUntil(() => sent.at(-1)?.type === "answer");
    const stages = sent.flatMap((message) => (message.type === "progress" ? message.progress.stage : []));
    expect([...new Set(stages)]).toEqual(["a", "b", "c", "w.geojson", "index"]);
  });
});
