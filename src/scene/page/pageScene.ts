import type { DisplayStatus } from "../../core/hazardWords.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Ref } from "../../core/ref.ts";
import type { Seen } from "../../state/queries/seen.ts";
import type { Mark, Scene } from "../parts/scene.ts";
import { FIRST_SITE_RANK, NO_DONUTS, sceneMaker } from "../parts/sceneOf.ts";

const NONE: readonly never[] = [];

/** What the map of a page shows: what its legend can name. A stipple of hydrants is a hint to come nearer, which nobody can on paper. */
export const pageScene = (seen: Seen): Scene => withOwnSite({ ...sceneMaker()(seen), crowd: NONE }, seen);

/** How far the ring around a mark reaches farther than the mark, in heights of the type of its name. */
const RING = [1.5, 1.5] as const;
/** The first names to stay. */
const FIRST_RANK = -1;

/** The site that a page is about lies over the donut that counts it, with its name: on paper nobody comes nearer. */
function withOwnSite(scene: Scene, { answers }: Seen): Scene {
  const { halo } = scene;
  if (halo === null) return scene;
  const { lng, lat, mark } = halo;
  const text = answers.site?.answer?.row.name ?? "";
  const others = scene.labels.filter((label) => label.lng !== lng || label.lat !== lat || label.text !== text);
  return {
    ...scene,
    marks: mark === null ? scene.marks : [...scene.marks, mark],
    halo: { ...halo, mark: null },
    labels: text === "" ? others : [{ lng, lat, text, rank: FIRST_RANK, half: RING }, ...others],
  };
}

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

/** A site that no water reaches. */
export interface BareSite {
  readonly layer: string;
  readonly id: string;
  readonly place: readonly [lng: number, lat: number];
  readonly status: DisplayStatus;
}

/** Share of its size on a desk that the mark of one of hundreds has. */
const SMALL = 0.5;
/** Sites that stand on the map by their numbers in the list: more would hide it. */
const MOST_NUMBERS = 30;
/** CSS pixels around the tip of a pin in which no other pin and no station is hidden. */
const PIN = { aside: 25, above: 51, below: 5, disc: 28 } as const;
const WORLD = 512;

/** Where the water is, every site that it does not reach, and the first of them by their numbers in the list where there is room. */
export function waterScene(seen: Seen, zoom: number, bare: readonly BareSite[]): Scene {
  const scene = sceneMaker()(seen);
  const others = scene.others.filter(({ symbol }) => OF_WATER.has(symbol));
  const places = new Set(others.map(({ lng, lat }) => `${lng} ${lat}`));
  return {
    ...scene,
    donuts: NO_DONUTS,
    beyond: { donuts: NO_DONUTS, marks: NONE },
    // The worst lie over the others.
    marks: bare.map(smallMark).toReversed(),
    others,
    shapes: scene.shapes.filter(({ role: { role } }) => role === "community" || role === "grid"),
    zoneLabels: NONE,
    labels: scene.labels.filter(({ lng, lat }) => places.has(`${lng} ${lat}`)),
    numbers: numbersOf(bare.slice(0, MOST_NUMBERS), others, zoom),
  };
}

const smallMark = ({ layer, id, place: [lng, lat], status }: BareSite): Mark => ({
  lng,
  lat,
  symbol: status,
  major: false,
  supervised: false,
  suspended: false,
  size: SMALL,
  pick: { type: "site", ref: `${layer}/${id}` as Ref },
});

/** The numbers of sites that hide no number before them and no sign. */
function numbersOf(bare: readonly BareSite[], signs: readonly Mark[], zoom: number): Scene["numbers"] {
  const world = WORLD * 2 ** zoom;
  const placeOf = (lng: number, lat: number) => [mercatorX(lng) * world, mercatorY(lat) * world] as const;
  const taken = signs.filter(({ symbol }) => isForce(symbol)).map(({ lng, lat }) => placeOf(lng, lat));
  return bare.flatMap(({ place: [lng, lat] }, i) => {
    const [x, y] = placeOf(lng, lat);
    const isFree = taken.every(
      ([otherX, otherY]) => Math.abs(otherX - x) > PIN.aside || otherY < y - PIN.above || otherY > y + PIN.below,
    );
    if (!isFree) return [];
    // The disc of a pin stands over its place, and is what must not be hidden.
    taken.push([x, y - PIN.disc]);
    return [{ number: i + 1, lng, lat }];
  });
}

const isForce = (symbol: Mark["symbol"]): boolean => symbol === "fire-station" || symbol === "micro-station";
