import { type Community, communityOf, gridsOf } from "./communities.ts";
import { type Face, facesOf } from "./faces.ts";
import { groundOf } from "./inset.ts";
import { LIMIT, type LineClass, RAIL_NORTH } from "./mainRoads.ts";
import type { Network } from "./network.ts";
import { at, type Point, type Ring } from "./plane.ts";
import { type Quarter, quarterOf } from "./quarter.ts";
import { areaOf, contains, placeOf } from "./ring.ts";
import { ISLAND, riverPlace } from "./river.ts";

/** A face of the street network that is dry land inside the district. */
export interface Parcel {
  face: Face;
  place: Point;
  quarter: Quarter;
  community: Community;
  grid: string;
  isRailway: boolean;
  isIsland: boolean;
  /** Between the water and its road. */
  isStrip: boolean;
}

/** The ground between streets. */
export interface Block {
  ring: Ring;
  place: Point;
  area: number;
  quarter: Quarter;
  community: Community;
  grid: string;
  sides: ReadonlySet<LineClass>;
  isRailway: boolean;
  isIsland: boolean;
  isStrip: boolean;
}

const WALKS: readonly string[] = ["北滨步道", "南滨步道"];

export function parcelsOf(network: Network): Parcel[] {
  const faces = facesOf(network).map((face) => ({ face, place: placeOf(face.ring) }));
  const dry = faces.flatMap(({ face, place }) => {
    const isIsland = contains(ISLAND, place);
    const isRailway = place[1] < RAIL_NORTH;
    if (!contains(LIMIT, place) || (riverPlace(place).fromBank < 0 && !isIsland)) return [];
    const quarter = isIsland ? "old" : isRailway ? "station" : quarterOf(place);
    const isStrip =
      !isIsland &&
      face.edges.some((k) => WALKS.includes(at(network.lines, at(network.edges, k).line).name)) &&
      riverPlace(place).fromBank < 90;
    return quarter
      ? [
          {
            isStrip,
            face,
            place,
            quarter,
            isIsland,
            isRailway,
            area: areaOf(face.ring),
            ring: face.ring,
            community: isIsland ? ("老街社区" as const) : communityOf(place, quarter),
          },
        ]
      : [];
  });
  const grids = gridsOf(dry);
  return dry.map((d, k) => ({
    face: d.face,
    place: d.place,
    quarter: d.quarter,
    community: d.community,
    grid: grids[k] ?? "",
    isRailway: d.isRailway,
    isIsland: d.isIsland,
    isStrip: d.isStrip,
  }));
}

export function blocksOf(parcels: readonly Parcel[]): Block[] {
  return parcels.flatMap((parcel) =>
    groundOf(parcel.face, parcel.isStrip).map((ring) => ({
      ring,
      place: placeOf(ring),
      area: areaOf(ring),
      quarter: parcel.quarter,
      community: parcel.community,
      grid: parcel.grid,
      sides: new Set(parcel.face.sides),
      isRailway: parcel.isRailway,
      isIsland: parcel.isIsland,
      isStrip: parcel.isStrip,
    })),
  );
}
