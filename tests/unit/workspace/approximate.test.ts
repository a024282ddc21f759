import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { type Engine, MARK_APPROXIMATE } from "../../../src/contract/contract.ts";
import { legendOf } from "../../../src/scene/legend/legend.ts";
import { siteMarks } from "../../../src/scene/parts/marks.ts";
import { proposedPlace } from "../../../src/state/actions/corrections.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { sceneWith } from "../../builders/sceneWith.ts";

const show = { personal: "show" } as const;
/** Two shops are known on the street; of two that have no place one stands at a known number, one between them. */
const STREET: Files = {
  "project.json": {
    layers: [
      { id: "shops", kind: "site", source: "shops.csv", crs: "WGS84" },
      { id: "users", kind: "site", source: "users.csv", crs: "WGS84" },
    ],
  },
  "shops.csv": "编号,名称,地址,经度,纬度\n1,甲店,长江路2号,106.5,29.5\n2,乙店,长江路10号,106.501,29.5\n",
  "users.csv": "编号,名称,地址,经度,纬度\nA,同址,长江路2号,,\nB,中间,长江路6号,,\n",
};

async function placedByAddress(): Promise<Engine> {
  const { engine } = await openFiles(STREET);
  const { rows } = await engine.ask("unplaced", { ...show, layer: "users", offset: 0, limit: 9, proposed: true });
  const edits = rows.map((row) => proposedPlace(row)!);
  const made = await engine.ask("edit", { ...show, edit: { type: "many", edits } });
  if (!made.ok) throw new Error(made.error.code);
  return engine;
}

async function approximateIn(engine: Engine): Promise<Readonly<Record<string, boolean>>> {
  const { rows } = await engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 9 });
  return Object.fromEntries(rows.map(({ name, marks }) => [name, (marks & MARK_APPROXIMATE) !== 0]));
}

it("a place between two house numbers is approximate, one at a known number is not", async () => {
  expect(await approximateIn(await placedByAddress())).toEqual({ 甲店: false, 乙店: false, 同址: false, 中间: true });
});

it("it stays so in the saved project, whose table has its columns and one more", async () => {
  const engine = await placedByAddress();
  const { placements } = await engine.ask("document", show);
  expect(placements?.split("\r\n")[0]).toBe("\ufefflayer,id,lng,lat,name,address,how,approximate");
  expect(placements).toMatch(/users,A,[^\r]*,by-address,\r\n/);
  expect(placements).toMatch(/users,B,[^\r]*,by-address,true\r\n/);
  const saved = await engine.ask("save", show);
  if (!saved.ok) throw new Error(saved.error.code);
  const again = await openFiles(unzipSync(saved.value) as Record<string, Uint8Array<ArrayBuffer>>);
  expect(await approximateIn(again.engine)).toEqual(await approximateIn(engine));
});

it("it is exact once somebody puts it where it stands, and the table is as it always was", async () => {
  const engine = await placedByAddress();
  const placement = { layer: "users", id: "B", lng: 106.5, lat: 29.5, name: "", address: "", how: "moved" } as const;
  await engine.ask("edit", { ...show, edit: { type: "place", placement } });
  expect((await approximateIn(engine))["中间"]).toBe(false);
  const { placements } = await engine.ask("document", show);
  expect(placements?.split("\r\n")[0]).toBe("\ufefflayer,id,lng,lat,name,address,how");
});

it("the map draws it with a ring of its own, and the legend names that while one is in view", async () => {
  const engine = await placedByAddress();
  const bbox = [106.49, 29.49, 106.51, 29.51] as const;
  const { singles } = await engine.ask("mapView", { ...on("2027-02-18"), bbox, zoom: 19 });
  const marks = siteMarks(singles);
  expect(marks.filter(({ approximate }) => approximate).map(({ pick }) => pick)).toEqual([
    { type: "site", ref: "users/B" },
  ]);
  const rows = (shown: typeof marks) => legendOf(sceneWith({ marks: shown }), null).map(({ symbol }) => symbol);
  expect(rows(marks)).toContain("approximate");
  expect(rows(marks.filter(({ approximate }) => !approximate))).not.toContain("approximate");
});
