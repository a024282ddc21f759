import { expect, it } from "vitest";
import { openFiles } from "../../builders/openFiles.ts";

const asked = { personal: "show" } as const;
/** Abroad, where a row alone does not show that its axes stand the other way round. */
const PLACES = Array.from({ length: 30 }, (_, i) => ({
  name: `第${i}店`,
  address: `滨江路${i * 2 + 1}号`,
  lng: (-79.4 + (i % 6) / 200).toFixed(4),
  lat: (43.6 + Math.floor(i / 6) / 250).toFixed(4),
}));
const ledger = (isSwapped: boolean, from: number): string => {
  const rows = PLACES.map(({ name, address, lng, lat }, i) => {
    return [from + i, name, address, ...(isSwapped ? [lat, lng] : [lng, lat])].join();
  });
  return ["编号,名称,地址,经度,纬度", ...rows, ""].join("\n");
};

it("a ledger whose axes stand the other way round beside the others is set right by one decision", async () => {
  const { engine } = await openFiles({
    "project.json": { layers: ["a", "b", "c"].map((id) => ({ id, kind: "site", source: `${id}.csv`, crs: "WGS84" })) },
    "a.csv": ledger(false, 0),
    "b.csv": ledger(false, 100),
    "c.csv": ledger(true, 200),
  });
  const [decision, ...others] = await engine.ask("decisions", asked);
  expect(others).toEqual([]);
  if (decision?.type !== "crs") throw new Error(`it is ${String(decision?.type)}`);
  expect(decision).toMatchObject({ layer: "c", rows: 30, crs: "WGS84", isSwapped: true });
  const tried = await engine.ask("trial", { ...asked, edit: decision.edit });
  expect(tried.ok && tried.value.moved.records).toBe(30);
  await engine.ask("edit", { ...asked, edit: decision.edit });
  expect(await engine.ask("decisions", asked)).toEqual([]);
  const file = await engine.ask("export", { ...asked, layer: "c", format: "csv", crs: "WGS84" });
  if (!file.ok) throw new Error(file.error.code);
  expect(new TextDecoder().decode(file.value.bytes)).toContain("-79.4,43.6");
});
