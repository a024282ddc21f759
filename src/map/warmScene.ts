import { FILLED_STATUSES } from "../scene/parts/donutShape.ts";
import type { SceneDonuts } from "../scene/parts/donuts.ts";
import type { Mark, Scene } from "../scene/parts/scene.ts";

const AT = { lng: 0, lat: 0 } as const;

const UNSEEN_DONUT: SceneDonuts = {
  length: 1,
  lngLats: Float64Array.of(AT.lng, AT.lat),
  radii: new Float32Array(1),
  shareEnds: new Float32Array(FILLED_STATUSES),
  reds: new Uint8Array(1),
  notches: new Uint8Array(1),
  segments: new Uint8Array(1),
  counts: [""],
  overdue: [""],
  nodes: [{ level: 0, site: "s/1" }],
};

const UNSEEN_MARK: Mark = {
  ...AT,
  symbol: "overdue",
  major: false,
  supervised: false,
  suspended: false,
  size: 0,
  category: "other",
  pick: { type: "site", ref: "s/1" },
};

/**
 * A scene without sites with one of each that a ledger brings, of no size: drawn once, the GPU has its programs and sheets ready
 * before the ledger is there, and it is seen sooner.
 */
export const warmScene = (scene: Scene): Scene => ({
  ...scene,
  donuts: UNSEEN_DONUT,
  marks: [UNSEEN_MARK],
  places: [{ ...AT, radius: 0 }],
});
