import { distancePoints } from "../../core/metres.ts";
import type { PlaceWords, Positions } from "./crsPoints.ts";
import type { NamedAreas, NamedRoads } from "./crsShapes.ts";
import { isSameRegion } from "./region.ts";

/** By record of a sample: 1 = it stands where its words say, 0 = it does not, -1 = they say nothing that could be held against it. */
export type Fits = Int8Array;

/** Metres between two places of one address or one name; of a house from its street; of what stands at a road from the road. */
const SAME_PLACE = 60;
const AT_STREET = 60;
const AT_ROAD = 12;
/** Shorter names are words that many share. */
const SHORTEST_NAME = 4;

/** Do records stand where another layer has the same house number, or the same name? */
export function fitsSamePlaces(
  words: PlaceWords,
  { lng, lat }: Positions,
  otherWords: PlaceWords,
  other: Positions,
): Fits {
  const byNumber = recordsBy(otherWords.number);
  const byName = recordsBy(otherWords.name);
  const ownNames = recordsBy(words.name);
  return Int8Array.from(words.name, (name, i) => {
    const sameNumber = (byNumber.get(words.number[i]!) ?? []).filter((o) =>
      isSameRegion(words.region[i]!, otherWords.region[o]!),
    );
    // Only a name that stands for one place in both layers says which.
    const sameName = name.length >= SHORTEST_NAME && ownNames.get(name)?.length === 1 ? byName.get(name) : undefined;
    const same = [...sameNumber, ...(sameName?.length === 1 ? sameName : [])];
    if (same.length === 0) return -1;
    return same.some((o) => distancePoints(lng[i]!, lat[i]!, other.lng[o]!, other.lat[o]!) <= SAME_PLACE) ? 1 : 0;
  });
}

/** Do records lie in the area that they name? */
export const fitsNamedAreas = (words: PlaceWords, { lng, lat }: Positions, areas: NamedAreas): Fits =>
  Int8Array.from(words.areas, (own, i) => {
    const name = areaNameOf(own, areas.names);
    return name === null ? -1 : areas.isIn(name, lng[i]!, lat[i]!) ? 1 : 0;
  });

/** Do records lie in any area? */
export const fitsAnyArea = ({ lng, lat }: Positions, areas: NamedAreas): Fits =>
  Int8Array.from(lng, (one, i) => (areas.isInAny(one, lat[i]!) ? 1 : 0));

/** Do records stand at the street of their address? */
export const fitsStreets = (words: PlaceWords, { lng, lat }: Positions, roads: NamedRoads): Fits =>
  Int8Array.from(words.street, (street, i) =>
    !roads.names.has(street) ? -1 : roads.metresTo(street, lng[i]!, lat[i]!) <= AT_STREET ? 1 : 0,
  );

/** Do records stand beside any road, as hydrants do? */
export const fitsAnyRoad = ({ lng, lat }: Positions, roads: NamedRoads): Fits =>
  Int8Array.from(lng, (one, i) => (roads.isWithin(AT_ROAD, one, lat[i]!) ? 1 : 0));

/** The area that words name: one of that name, else the longest name that they begin with. */
function areaNameOf(words: readonly string[], names: ReadonlySet<string>): string | null {
  for (const word of words) {
    for (let length = word.length; length >= 2; length--)
      if (names.has(word.slice(0, length))) return word.slice(0, length);
  }
  return null;
}

function recordsBy(keys: readonly string[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    if (key === "") continue;
    const list = map.get(key);
    if (list === undefined) map.set(key, [i]);
    else list.push(i);
  }
  return map;
}
