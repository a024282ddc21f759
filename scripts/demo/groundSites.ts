import { chainsOf, pointsOf } from "./chains.ts";
import { classOf } from "./network.ts";
import { person } from "./people.ts";
import { type Desk, short } from "./placeSites.ts";
import { at, type Point } from "./plane.ts";
import { lengthOf, pointAlong } from "./polyline.ts";
import { type Random, random } from "./random.ts";
import { contains } from "./ring.ts";
import type { BareSite } from "./site.ts";

interface GroundKind {
  layer: string;
  category: string;
  word: string;
  prefix: string;
  name: string;
  department: string;
}

function groundSite(desk: Desk, kind: GroundKind, block: number, number: number, rng: Random): BareSite {
  const b = at(desk.town.blocks, block);
  return {
    id: `${kind.prefix}-${String(number).padStart(4, "0")}`,
    layer: kind.layer,
    category: kind.category,
    word: kind.word,
    name: `${short(b.community)}${kind.name}${String(number).padStart(3, "0")}`,
    address: `示例街道${b.community}${desk.addresses.of(b.place)}`,
    place: b.place,
    ring: b.ring,
    community: b.community,
    grid: b.grid,
    quarter: b.quarter,
    department: kind.department,
    height: 0,
    floors: 0,
    contact: person(rng),
    phone: desk.phones(rng),
    manager: person(rng),
  };
}

/** Estates whose fire lanes are blocked, and old estates built before 2000: whole blocks. */
export function compoundSites(desk: Desk): BareSite[] {
  const rng = random("compounds");
  const fit = desk.town.blocks.flatMap((b, k) =>
    (b.use === "slab" || b.use === "tower" || b.use === "houses") && b.area > 3_000 && b.area < 40_000 ? [k] : [],
  );
  const order = rng
    .shuffled(fit)
    .sort(
      (a, b) =>
        (at(desk.town.blocks, a).quarter === "old" ? 0 : 1) - (at(desk.town.blocks, b).quarter === "old" ? 0 : 1),
    );
  const lane: GroundKind = {
    layer: "fire-lane-compounds",
    category: "fire-lane-compound",
    word: "消防车通道占堵小区",
    prefix: "XQ",
    name: "示例小区",
    department: "综合执法大队",
  };
  const aged: GroundKind = {
    layer: "old-compounds",
    category: "old-compound",
    word: "老旧小区",
    prefix: "LJ",
    name: "示例老旧小区",
    department: "规划建设办",
  };
  const slabs = order.filter((k) => at(desk.town.blocks, k).use !== "tower");
  const first = order.slice(0, 150);
  const second = slabs.filter((k) => !first.includes(k)).slice(0, 60);
  return [
    ...first.map((k, n) => groundSite(desk, lane, k, n + 1, rng)),
    ...second.map((k, n) => groundSite(desk, aged, k, n + 1, rng)),
  ];
}

/** Lanes that a fire engine must pass: stretches of small streets inside one community. */
export function laneSites(desk: Desk): BareSite[] {
  const rng = random("lanes");
  const { network, parcels } = desk.town;
  const found: { line: Point[]; parcel: number; name: string }[] = [];
  for (const chain of chainsOf(network)) {
    const edge = at(network.edges, at(chain.edges, 0));
    if (classOf(network, edge) !== "residential") continue;
    const line = pointsOf(network, chain);
    const size = lengthOf(line);
    if (size < 70 || size > 320) continue;
    const here = pointAlong(line, size / 2);
    const parcelAt = (side: number): number => {
      const p: Point = [here.point[0] + here.normal[0] * side, here.point[1] + here.normal[1] * side];
      return parcels.findIndex((parcel) => contains(parcel.face.ring, p));
    };
    const one = parcelAt(3);
    const other = parcelAt(-3);
    // Both sides in one grid: the place on the line then has one community, whichever way it is rounded.
    if (one < 0 || other < 0 || at(parcels, one).grid !== at(parcels, other).grid) continue;
    found.push({ line, parcel: one, name: at(network.lines, edge.line).name });
  }
  const order = rng
    .shuffled(found)
    .sort((a, b) => weight(at(parcels, a.parcel).quarter) - weight(at(parcels, b.parcel).quarter));
  const picked = [...order.slice(0, 34), ...rng.shuffled(order.slice(34)).slice(0, 30)];
  return picked.map((lane, k) => {
    const parcel = at(parcels, lane.parcel);
    const number = String(k + 1).padStart(4, "0");
    return {
      id: `LD-${number}`,
      layer: "fire-lane-roads",
      category: "fire-lane-road",
      word: "消防车通道占堵路段",
      name: `${lane.name}路段${number.slice(2)}`,
      address: `示例街道${parcel.community}${lane.name}`,
      place: pointAlong(lane.line, lengthOf(lane.line) / 2).point,
      line: lane.line,
      community: parcel.community,
      grid: parcel.grid,
      quarter: parcel.quarter,
      department: "综合执法大队",
      height: 0,
      floors: 0,
      contact: person(rng),
      phone: desk.phones(rng),
      manager: person(rng),
    };
  });
}

const weight = (quarter: string): number => (quarter === "old" ? 0 : 1);
