import { layer } from "./layer.ts";
import type { Files } from "./openFiles.ts";
import { east } from "./roadPlane.ts";

/** A row of places by metres: id, metres east, metres north, and whatever else stands in the row. */
type Row = readonly [id: string, x: number, y: number, ...more: (string | number)[]];

/** A ledger of points. */
export const ledger = (more: string, ...rows: readonly Row[]): string =>
  [
    ["id", "lng", "lat", ...(more === "" ? [] : [more])].join(","),
    ...rows.map(([id, x, y, ...cells]) => [id, ...east(x, y), ...cells].join(",")),
  ].join("\n");

/** A ledger of lines through places by metres, two after two. */
export const roadLedger = (
  ...rows: readonly { id: string; through: readonly number[]; class?: string; oneway?: string; blocked?: string }[]
): string =>
  [
    "id,class,oneway,blocked,geometry",
    ...rows.map(({ id, through, class: of = "", oneway = "", blocked = "" }) => {
      const places = Array.from({ length: through.length / 2 }, (_, i) =>
        east(through[2 * i]!, through[2 * i + 1]!).join(" "),
      );
      return `${id},${of},${oneway},${blocked},"LINESTRING (${places.join(", ")})"`;
    }),
  ].join("\n");

/**
 * Two streets along a river 100 m wide, a bridge at their east ends 300 m away, and nothing over the water elsewhere; at
 * their west ends a road that ends nowhere near, on which nobody comes.
 */
export const RIVER_TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: "high-rise" }),
      layer("h", "hazard"),
      layer("x", "hydrant"),
      layer("f", "fire-station"),
      layer("m", "micro-station"),
      layer("r", "road"),
      layer("a", "area", { source: "a.geojson" }),
    ],
  },
  "s.csv": `${ledger("height", ["near", 10, 100, 30], ["over", 0, 100, 60], ["lost", -520, 100, 90], ["far", 0, 900, ""])}\nnowhere,,,\n`,
  "h.csv": "隐患编号,场所编号,隐患描述,整改状态,发现日期\nH1,near,堵塞,未整改,2027-02-17\n",
  "x.csv": ledger("usable", ["south", 0, 0, "可用"], ["bank", 20, 100, "损坏"], ["unsaid", 290, 0, ""]),
  "f.csv": ledger("", ["F", 0, 0]),
  "m.csv": ledger("", ["M", 200, 100]),
  "r.csv": roadLedger(
    { id: "south", through: [0, 0, 300, 0], class: "primary" },
    { id: "north", through: [0, 100, 300, 100] },
    { id: "bridge", through: [300, 0, 300, 100] },
    { id: "island", through: [-600, 100, -500, 100] },
  ),
  "a.geojson": {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { id: "A1", name: "北岸" },
        geometry: {
          type: "Polygon",
          coordinates: [[east(-50, 50), east(400, 50), east(400, 200), east(-50, 200), east(-50, 50)]],
        },
      },
    ],
  },
};
/** The same town without its roads. */
export const TOWN_WITHOUT_ROADS: Files = {
  ...RIVER_TOWN,
  "project.json": {
    asOf: "2027-02-18",
    layers: (RIVER_TOWN["project.json"] as { layers: { kind: string }[] }).layers.filter(({ kind }) => kind !== "road"),
  },
};
