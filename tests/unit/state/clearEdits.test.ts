import { expect, it } from "vitest";
import type { Decision, Engine } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { clearAmong, decidedAtOnce, likelyNames, placesByAddress } from "../../../src/state/actions/corrections.ts";
import { openProject } from "../../../src/state/actions/openProject.ts";
import { newApp } from "../../../src/state/app.ts";
import { fakeClock } from "../../builders/fakeClock.ts";
import { sourceFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
      { id: "other", kind: "hazard", source: "other.csv" },
    ],
  },
  "s.csv": "编号,名称,地址,经度,纬度\n1,阳光花园小区,滨江路12号,106.5,29.5\n2,乙店,滨江路12号,,\n3,丙店,无名路9号,,\n",
  "h.csv": "场所名称,隐患描述\n阳光花园小区1,堵塞\n",
  "other.csv": "场所名称,隐患描述\n完全不像,堵塞\n",
};

/** A desk on an engine that meets a bug when it is asked about one of these layers. */
async function desk(failing: readonly string[] = []) {
  const engine = createEngine();
  const flawed: Engine = {
    ask: (name, question, options) =>
      (name === "unlinked" || name === "unplaced") && failing.includes((question as { layer: string }).layer)
        ? Promise.reject(new Error("a bug"))
        : engine.ask(name, question, options),
  };
  const app = newApp(flawed, fakeClock("2024-10-04"), "zh", "dark");
  expect(await openProject(app, { type: "files", name: "p", files: sourceFiles(FILES) }, "p")).toBe(true);
  return app;
}

const named = { type: "many", edits: [{ type: "alias", alias: { layer: "h", word: "阳光花园小区1", target: "s/1" } }] };

it("what is clear in several ledgers is one edit, and nothing is no failure", async () => {
  const app = await desk();
  expect(await likelyNames(app, ["h", "other"], 0.5)).toEqual(named);
  expect(await likelyNames(app, ["other"], 0.5)).toBe("none");
  expect(await placesByAddress(app, ["s"])).toMatchObject({ edits: [{ placement: { layer: "s", id: "2" } }] });
  expect(await placesByAddress(app, ["h"])).toBe("none");
});

it("a question that failed is told from one that found nothing, of several ledgers too", async () => {
  const app = await desk(["other", "s"]);
  expect(await likelyNames(app, ["other"], 0.5)).toBe("failed");
  expect(await likelyNames(app, ["h", "other"], 0.5)).toBe("failed");
  expect(await placesByAddress(app, ["s"])).toBe("failed");
  expect(await likelyNames(app, ["h"], 0.5)).toEqual(named);
});

const decisionsOf = async ({ engine }: Awaited<ReturnType<typeof desk>>): Promise<readonly Decision[]> =>
  engine.ask("decisions", { personal: "show" });

it("what is clear in all decisions is one edit too, of names and of places", async () => {
  const app = await desk();
  const decisions = decidedAtOnce(await decisionsOf(app));
  expect(decisions.map(({ type, layer }) => `${type} ${layer}`).sort()).toEqual(["names h", "names other", "places s"]);
  const clear = await clearAmong(app, decisions, 0.5);
  expect(clear).toMatchObject({ edits: [named.edits[0], { placement: { layer: "s", id: "2" } }] });
  const hopeless = decisions.filter(({ layer }) => layer === "other");
  expect(await clearAmong(app, hopeless, 0.5)).toBe("none");
  expect(await clearAmong(await desk(["other"]), decisions, 0.5)).toBe("failed");
});

it("is not taken at once where there is one alone, nor before what stands in the way of the rest", () => {
  const places = (layer: string): Decision => ({ type: "places", layer, title: layer, rows: 1 });
  const rejected: Decision = { type: "rejected", layer: "a", title: "a", rows: 1 };
  const failure = { code: "file-missing", subject: "c" } as const;
  const failed: Decision = { type: "failed", layer: "c", title: "c", rows: 0, failure };
  expect(decidedAtOnce([places("a"), rejected, places("b")])).toEqual([places("a"), places("b")]);
  expect(decidedAtOnce([places("a"), rejected])).toEqual([]);
  expect(decidedAtOnce([failed, places("a"), places("b")])).toEqual([]);
});
