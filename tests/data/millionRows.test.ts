import { expect, it } from "vitest";
import type { Progress } from "../../src/contract/contract.ts";
import { createEngine } from "../../src/engine/engine.ts";

const ROWS = 1_000_000;
/** 编号,名称,经度,纬度 and 场所, byte by byte. */
const IN_BYTES = {
  "utf-8": {
    head: Buffer.from("编号,名称,经度,纬度\n").toString("latin1"),
    name: Buffer.from("场所").toString("latin1"),
  },
  gb18030: { head: "\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6,\xbe\xad\xb6\xc8,\xce\xb3\xb6\xc8\n", name: "\xb3\xa1\xcb\xf9" },
} as const;

function ledger(encoding: keyof typeof IN_BYTES): Uint8Array<ArrayBuffer> {
  const { head, name } = IN_BYTES[encoding];
  const pieces = [Buffer.from(head, "latin1")];
  for (let from = 0; from < ROWS; from += 10_000) {
    let text = "";
    for (let i = from; i < from + 10_000; i++) text += `${i},${name}${i},${106 + (i % 1000) / 1000},29.${i % 900}5\n`;
    pieces.push(Buffer.from(text, "latin1"));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

it.each(["utf-8", "gb18030"] as const)(
  "a million rows of %s come in with progress, and are given up on request",
  async (encoding) => {
    const files = [{ path: "场所.csv", content: ledger(encoding) }];
    const source = { type: "files", name: "p", files } as const;
    const told: Progress[] = [];
    const engine = createEngine();
    const opened = await engine.ask("open", { personal: "show", source }, { onProgress: (one) => told.push(one) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.layers[0]).toMatchObject({ rows: ROWS, loaded: ROWS, rejected: 0, files: [{ encoding }] });
    const done = told.filter(({ stage }) => stage === "场所").map((one) => one.done);
    expect(new Set(done).size).toBeGreaterThan(10);
    expect(done).toEqual(done.toSorted((a, b) => a - b));

    const half = done[Math.floor(done.length / 2)]!;
    const controller = new AbortController();
    let furthest = 0;
    const stopped = await engine.ask(
      "open",
      { personal: "show", source },
      {
        signal: controller.signal,
        onProgress: (one) => {
          furthest = Math.max(furthest, one.done);
          if (one.done >= half) controller.abort();
        },
      },
    );
    expect(stopped).toMatchObject({ ok: false, error: { code: "aborted" } });
    expect(furthest).toBeLessThan(done.at(-1)!);
    // What was open stays.
    expect((await engine.ask("project", { personal: "show" })).layers[0]).toMatchObject({ loaded: ROWS });
  },
);
