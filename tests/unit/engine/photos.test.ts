import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import type { Ref } from "../../../src/core/ref.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";
import { type Files, openFiles, sourceFiles } from "../../builders/openFiles.ts";

/** The first bytes of a picture, and one that tells it from others. */
const png = (number = 0) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, number]);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

const SITES = { id: "a", kind: "site", source: "台账/a.csv", crs: "WGS84" };
const project = (photo: string, files: Files = {}, layer: object = {}): Files => ({
  "project.json": { layers: [{ ...SITES, ...layer }] },
  "台账/a.csv": `编号,名称,经度,纬度,照片\n1,甲,106.5,29.5,${photo}\n`,
  ...files,
});

/** What is said of a photograph: its type and last byte, why there is none, or that none is told. */
async function said(engine: Engine, at = 0, ref: Ref = "a/1", isHazard = false, personal: "show" | "hide" = "show") {
  const answer = await engine.ask("photo", { personal, ref, isHazard, at });
  if (answer === null) return null;
  if (!answer.ok) return answer.error.code;
  const bytes = new Uint8Array(await answer.value.arrayBuffer());
  return `${answer.value.type} ${bytes.at(-1)}`;
}

describe("a photograph that a ledger names", () => {
  it.each([
    ["by its path in the project", "照片/1.png", "照片/1.png"],
    ["by its path beside the ledger", "照片/1.png", "台账/照片/1.png"],
    ["by its name alone, wherever it lies", "1.png", "资料/2026/照片/1.png"],
    ["by the path of another machine", "D:\\资料\\照片\\1.PNG", "照片/1.png"],
    ["by a name in other letters", "ＩＭＧ１.png", "照片/img1.PNG"],
  ])("is found %s", async (_, photo, path) => {
    const { engine } = await openFiles(project(photo, { [path]: png(7) }));
    expect(await said(engine)).toBe("image/png 7");
  });

  it("is found in a folder that was dropped with the project in it", async () => {
    const inside = Object.entries(project("1.jpg", { "照片/1.jpg": jpeg }));
    const { engine } = await openFiles(Object.fromEntries(inside.map(([path, file]) => [`今冬/${path}`, file])));
    expect(await said(engine)).toBe("image/jpeg 224");
  });

  it("is one of several in a cell", async () => {
    const { engine } = await openFiles(project("1.png；见附件；2.png", { "1.png": png(1), "2.png": png(2) }));
    expect(await Promise.all([0, 1, 2, 3].map((at) => said(engine, at)))).toEqual([
      "image/png 1",
      null,
      "image/png 2",
      null,
    ]);
  });

  it("is that of a hazard, in its own ledger or in the row of its site", async () => {
    const { engine } = await openFiles(
      project("1.png", {
        "台账/a.csv": "编号,名称,经度,纬度,隐患描述,隐患照片\n1,甲,106.5,29.5,堵塞,2.png\n",
        "h.csv": "编号,场所编号,隐患描述,隐患照片\nH,1,漏水,3.png\n",
        "project.json": {
          layers: [
            { ...SITES, hazards: { description: "隐患描述", photo: "隐患照片" } },
            { id: "h", kind: "hazard", source: "h.csv" },
          ],
        },
        "2.png": png(2),
        "3.png": png(3),
      }),
    );
    const day = { personal: "show", asOf: 20_000, filter: {} } as never;
    const card = await engine.ask("site", { ...(day as object), ref: "a/1" } as never);
    const photos = await Promise.all(
      (card?.hazards ?? []).map(({ layer, id }) => said(engine, 0, `${layer}/${id}`, true)),
    );
    expect(new Set(photos)).toEqual(new Set(["image/png 2", "image/png 3"]));
  });

  it("is not told where personal data is hidden, whoever it shows", async () => {
    const { engine } = await openFiles(project("1.png", { "1.png": png() }));
    expect(await said(engine, 0, "a/1", false, "hide")).toBe(null);
  });

  it("is not there when nothing is called so, or two are", async () => {
    const { engine } = await openFiles(project("1.png；2.png", { "甲/2.png": png(), "乙/2.png": png() }));
    expect(await said(engine, 0)).toBe("file-missing");
    expect(await said(engine, 1)).toBe("file-missing");
  });

  it("is a picture by its bytes, not by its name", async () => {
    const { engine } = await openFiles(
      project("1.png；2.jpg", { "1.png": "<script>alert(1)</script>", "2.jpg": png(4) }),
    );
    expect(await said(engine, 0)).toBe("format-binary");
    expect(await said(engine, 1)).toBe("image/png 4");
  });

  it("may be read again and again", async () => {
    const { engine } = await openFiles(project("1.png", { "1.png": png(5) }));
    await said(engine);
    expect(await said(engine)).toBe("image/png 5");
  });

  it("goes along when the project is saved, and is found in what was saved", async () => {
    const { engine } = await openFiles(
      project("1.png；没有.png；../b.png", { "资料/1.png": png(6), "未提到.png": png(9) }),
    );
    const saved = await engine.ask("save", { personal: "show" });
    if (!saved.ok) throw new Error(saved.error.code);
    expect(Object.keys(unzipSync(saved.value)).sort()).toEqual(["project.json", "台账/a.csv", "资料/1.png"]);
    const { engine: again } = await openFiles({ "saved.zip": saved.value });
    expect(await said(again)).toBe("image/png 6");
  });

  it("may come with a ledger that is given to an open project", async () => {
    const { engine } = await openFiles(project("1.png"));
    const files = sourceFiles({ "b.csv": "编号,名称,经度,纬度,照片\n2,乙,106.5,29.5,2.png\n", "照片/2.png": png(2) });
    const plan = await engine.ask("plan", { personal: "show", files });
    if (!plan.ok) throw new Error(plan.error.code);
    expect(plan.value.items.map(({ file }) => file)).toEqual(["b.csv"]);
    const taken = await engine.ask("take", { personal: "show", files, uses: [{ type: "add" }] });
    if (!taken.ok) throw new Error(taken.error.code);
    expect(await said(engine, 0, "b/2")).toBe("image/png 2");
  });
});

describe("a photograph on the project's server", () => {
  const served: Record<string, Uint8Array<ArrayBuffer> | string> = {
    "/p/project.json": JSON.stringify({ layers: [SITES] }),
    "/p/%E5%8F%B0%E8%B4%A6/a.csv":
      "编号,名称,经度,纬度,照片\n1,甲,106.5,29.5,3#楼 50%.png；https://elsewhere.test/a.png\n",
    "/p/3%23%E6%A5%BC%2050%25.png": png(8),
  };
  const asked: string[] = [];
  const fetchBytes = (async (address: URL) => {
    asked.push(address.href);
    const found = served[address.pathname];
    return found === undefined ? new Response("", { status: 404 }) : new Response(found);
  }) as unknown as typeof fetch;

  it("is asked for by its name, whatever signs are in it, and no other host is asked", async () => {
    const engine = createEngine((source) => urlFiles((source as { url: string }).url, fetchBytes));
    const opened = await engine.ask("open", {
      personal: "show",
      source: { type: "url", url: "https://office.test/p/project.json" },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await said(engine)).toBe("image/png 8");
    expect(await said(engine, 1)).toBe(null);
    expect(asked.every((address) => address.startsWith("https://office.test/p/"))).toBe(true);
  });
});
