import type { NodeRef } from "../../src/contract/contract.ts";
import type { Ref } from "../../src/core/ref.ts";
import { FILLED_STATUSES } from "../../src/scene/parts/donutShape.ts";
import type { SceneDonuts } from "../../src/scene/parts/donuts.ts";
import type { Mark, Scene } from "../../src/scene/parts/scene.ts";

/** A donut where a test wants one. */
export interface DonutAt {
  readonly lng: number;
  readonly lat: number;
  /** CSS pixels. */
  readonly radius: number;
  readonly node: NodeRef;
}

/** Donuts in the order in which they are drawn. */
export function donutsAt(...all: readonly DonutAt[]): SceneDonuts {
  return {
    length: all.length,
    lngLats: Float64Array.from(all.flatMap(({ lng, lat }) => [lng, lat])),
    radii: Float32Array.from(all, ({ radius }) => radius),
    shareEnds: new Float32Array(all.length * FILLED_STATUSES),
    reds: new Uint8Array(all.length),
    notches: new Uint8Array(all.length),
    segments: new Uint8Array(all.length),
    counts: all.map(() => "2"),
    overdue: all.map(() => ""),
    nodes: all.map(({ node }) => node),
  };
}

/** A plain mark of a site; `more` adds to it. */
export const markAt = (lng: number, lat: number, ref: Ref, more: Partial<Mark> = {}): Mark => ({
  lng,
  lat,
  symbol: "open",
  major: false,
  supervised: false,
  suspended: false,
  pick: { type: "site", ref },
  ...more,
});

/** A dark scene of a desk with nothing in it but what is given. */
export const sceneWith = (given: Partial<Scene> = {}): Scene => ({
  theme: "dark",
  scale: 1,
  basemap: { layers: [], generation: 1, datum: "WGS84", pictures: null, archive: null, style: null },
  donuts: donutsAt(),
  places: [],
  marks: [],
  beyond: { donuts: donutsAt(), marks: [] },
  others: [],
  withheld: [],
  crowd: [],
  shapes: [],
  labels: [],
  isFar: false,
  isProjected: false,
  office: null,
  graticule: null,
  groundNames: [],
  zoneLabels: [],
  rings: [],
  routes: [],
  reach: [],
  ways: [],
  moves: [],
  changes: [],
  numbers: [],
  ringed: [],
  halo: null,
  hover: null,
  covered: 0,
  wanted: null,
  ...given,
});
