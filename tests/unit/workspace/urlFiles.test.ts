import { beforeEach, describe, expect, it } from "vitest";
import { shelfOf } from "../../../src/engine/workspace/shelf.ts";
import { type KnownVersions, urlFiles } from "../../../src/engine/workspace/urlFiles.ts";

/** What a server tells of a file beside its bytes, and how it answers to what it is asked. */
type Manner = "etag" | "etag-packed" | "time" | "nothing" | "no-head" | "deaf";

const ROWS = "编号,名称\n1,甲\n2,乙\n3,丙\n";
let manner: Manner;
let text: string;
/** The time of the last change, in seconds. */
let time: number;
let asked: string[];
let versions: KnownVersions;

beforeEach(() => {
  [text, time, asked, versions] = [ROWS, 1_800_000_000, [], new Map()];
});

/** As nginx, Apache and small servers do. */
const server = ((_: URL, { method = "GET", headers = {} }: RequestInit) => {
  const wish = (headers as Record<string, string>)["If-None-Match"];
  asked.push(`${method}${wish === undefined ? "" : "?"}`);
  if (method === "HEAD" && (manner === "no-head" || manner === "nothing"))
    return Promise.resolve(new Response(null, { status: manner === "nothing" ? 501 : 405 }));
  const etag = `${manner === "etag-packed" && method === "GET" ? "W/" : ""}"${time}-${text.length}"`;
  const told: Record<string, string> =
    manner === "etag" || manner === "etag-packed" || manner === "deaf"
      ? { etag }
      : manner === "time"
        ? { "last-modified": new Date(time * 1000).toUTCString(), "content-length": String(text.length * 2) }
        : {};
  if (wish !== undefined && manner !== "deaf" && wish.replace("W/", "") === etag.replace("W/", ""))
    return Promise.resolve(new Response(null, { status: 304, headers: told }));
  // A length that is not that of the bytes, as of a body that was packed on its way.
  if (manner === "time" && method === "GET") told["content-encoding"] = "gzip";
  if (manner === "time" && method === "HEAD") told["content-length"] = String(new TextEncoder().encode(text).length);
  return Promise.resolve(new Response(method === "HEAD" ? null : text, { headers: told }));
}) as unknown as typeof fetch;

const filesNow = () => urlFiles("https://office.example/project.json", server, undefined, 1000, versions);

async function read(): Promise<string> {
  const version = await shelfOf(filesNow()).read("s.csv");
  if (!version.ok) throw new Error(version.error.code);
  asked = [];
  return version.value.fingerprint;
}

const isUnchanged = (was: string) => shelfOf(filesNow()).isUnchanged("s.csv", was);

describe.each<[Manner, string]>([
  ["etag", "GET?"],
  ["etag-packed", "GET?"],
  ["deaf", "GET?"],
  ["time", "HEAD"],
])("a server that tells %s", (one, ask) => {
  beforeEach(() => {
    manner = one;
  });

  it("is asked once whether a file has changed", async () => {
    const was = await read();
    expect(await isUnchanged(was)).toBe(true);
    expect(asked).toEqual([ask]);
  });

  it("gives a file that was copied over itself once, and is understood from then on", async () => {
    const was = await read();
    time += 3600;
    expect(await isUnchanged(was)).toBe(true);
    asked = [];
    expect(await isUnchanged(was)).toBe(true);
    expect(asked).toEqual([ask]);
  });

  it("gives the bytes of a changed file once", async () => {
    const was = await read();
    [text, time] = [`${ROWS}4,丁\n`, time + 1];
    const shelf = shelfOf(filesNow());
    expect(await shelf.isUnchanged("s.csv", was)).toBe(false);
    const now = await shelf.read("s.csv");
    expect(now.ok && new TextDecoder().decode(now.value.bytes)).toBe(text);
    expect(asked.filter((method) => method.startsWith("GET"))).toHaveLength(1);
  });
});

it("takes a ledger for another that is older than the one before", async () => {
  manner = "time";
  const was = await read();
  [text, time] = ["编号,名称\n1,甲\n", time - 86_400];
  expect(await isUnchanged(was)).toBe(false);
});

it.each<Manner>(["nothing", "no-head"])("knows a file by its bytes where a server tells %s of it", async (one) => {
  manner = one;
  const was = await read();
  expect(await isUnchanged(was)).toBe(true);
  text = ROWS.replace("丙", "丁");
  expect(await isUnchanged(was)).toBe(false);
});

describe("half a table", () => {
  const HALVES: readonly (readonly [string, string, boolean])[] = [
    ["cut in a row", "编号,名称\n1,甲\n2", true],
    ["cut in a quoted cell", '编号,名称\n1,甲\n2,"乙', true],
    ["cut in its heading", "编号,", true],
    ["of fewer rows", "编号,名称\n1,甲\n", false],
    ["whose last line was never ended", "编号,名称\n1,甲\n2,乙", false],
    ["that is longer", `${ROWS}4`, false],
  ];
  it.each(HALVES)("%s: %j", async (_, now, isCut) => {
    manner = "etag";
    const was = await read();
    [text, time] = [now, time + 1];
    const shelf = shelfOf(filesNow());
    expect(await shelf.isUnchanged("s.csv", was)).toBe(false);
    const version = await shelf.read("s.csv");
    expect(version.ok ? null : version.error.code).toBe(isCut ? "file-cut" : null);
  });
});
