import type { Seen } from "../../state/queries/seen.ts";
import type { Scene } from "../parts/scene.ts";
import { FIRST_SITE_RANK, NO_DONUTS, sceneMaker } from "../parts/sceneOf.ts";

const NONE: readonly never[] = [];

/** What the map of a page shows: what its legend can name. A stipple of hydrants is a hint to come nearer, which nobody can on paper. */
export const pageScene = (seen: Seen): Scene => ({ ...sceneMaker()(seen), crowd: NONE });

/** Two maps of one place are read by what differs on them: sites, and nothing that is the same on both. */
export function comparedScene(seen: Seen): Scene {
  const scene = pageScene(seen);
  return {
    ...scene,
    others: NONE,
    withheld: NONE,
    shapes: scene.shapes.filter(({ role }) => role.role === "site"),
    zoneLabels: NONE,
    labels: scene.labels.filter(({ rank }) => rank >= FIRST_SITE_RANK),
  };
}

/** What belongs to water: where it is, and who comes with it. */
const OF_WATER: ReadonlySet<string> = new Set([
  "hydrant-usable",
  "hydrant-broken",
  "hydrant-unregistered",
  "water-source",
  "fire-station",
  "micro-station",
]);

/** Where the water is, and by their numbers in the list the sites that it does not reach. */
export function waterScene(seen: Seen, numbers: Scene["numbers"]): Scene {
  const scene = sceneMaker()(seen);
  const others = scene.others.filter(({ symbol }) => OF_WATER.has(symbol));
  const places = new Set(others.map(({ lng, lat }) => `${lng} ${lat}`));
  return {
    ...scene,
    donuts: NO_DONUTS,
    beyond: { donuts: NO_DONUTS, marks: NONE },
    marks: NONE,
    others,
    shapes: scene.shapes.filter(({ role: { role } }) => role === "community" || role === "grid"),
    zoneLabels: NONE,
    labels: scene.labels.filter(({ lng, lat }) => places.has(`${lng} ${lat}`)),
    numbers,
  };
}
