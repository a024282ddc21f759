import type { Building } from "./buildings.ts";
import { person, phoneBook } from "./people.ts";
import { at } from "./plane.ts";
import { type Random, random } from "./random.ts";
import type { BareSite } from "./site.ts";
import { SITE_KINDS, type SiteKind } from "./siteKinds.ts";
import { type Addresses, addressesOf } from "./streetIndex.ts";
import type { Town } from "./town.ts";

type Phones = (rng: Random) => string;

export interface Desk {
  town: Town;
  addresses: Addresses;
  phones: Phones;
}

export const deskOf = (town: Town): Desk => ({ town, addresses: addressesOf(town.network), phones: phoneBook() });

/** 滨江 of 滨江社区. */
export const short = (community: string): string => community.replace(/社区$/, "");

function suits(kind: SiteKind, b: Building, town: Town): boolean {
  if (!kind.uses.includes(b.use)) return false;
  if (kind.minHeight !== undefined && b.height <= kind.minHeight) return false;
  if (kind.maxFloors !== undefined && b.floors > kind.maxFloors) return false;
  if (kind.minArea !== undefined && b.area < kind.minArea) return false;
  return kind.quarters?.[at(town.blocks, b.block).quarter] !== 0;
}

function liking(kind: SiteKind, b: Building, town: Town): number {
  const order = kind.uses.indexOf(b.use);
  if (b.use === "temple") return 1e6;
  return (1 / (1 + order * 0.7)) * (kind.quarters?.[at(town.blocks, b.block).quarter] ?? 1) * Math.sqrt(b.area);
}

/** So many buildings, the better suited the sooner; the same one twice only when there are too few. */
function chosen(kind: SiteKind, town: Town, taken: ReadonlySet<number>, rng: Random): number[] {
  const drawn: [number, number][] = [];
  town.buildings.forEach((b, k) => {
    if (!suits(kind, b, town) || (kind.category === "high-rise" && taken.has(k))) return;
    drawn.push([-Math.log(1 - rng.next()) / liking(kind, b, town), k]);
  });
  drawn.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const list = drawn.map(([, k]) => k);
  const out: number[] = [];
  for (let k = 0; k < kind.count && list.length > 0; k++) out.push(at(list, k % list.length));
  return out;
}

function siteAt(desk: Desk, kind: SiteKind, building: number, id: string, name: string, rng: Random): BareSite {
  const b = at(desk.town.buildings, building);
  const block = at(desk.town.blocks, b.block);
  return {
    id,
    layer: kind.ledger,
    category: kind.category,
    word: kind.word,
    name,
    address: `示例街道${block.community}${desk.addresses.of(b.place)}`,
    place: b.place,
    ring: b.ring,
    community: block.community,
    grid: block.grid,
    quarter: block.quarter,
    department: kind.department,
    height: b.height,
    floors: b.floors,
    contact: person(rng),
    phone: desk.phones(rng),
    manager: person(rng),
  };
}

/** Estates are numbered in their community, towers in their estate. */
function highRiseName(
  desk: Desk,
  building: number,
  estates: Map<number, [string, number]>,
  count: Map<string, number>,
): string {
  const { block } = at(desk.town.buildings, building);
  const { community } = at(desk.town.blocks, block);
  const known = estates.get(block);
  const number = known ? known[1] + 1 : 1;
  const estate = known?.[0] ?? `${short(community)}示例小区${(count.get(community) ?? 0) + 1}期`;
  if (!known) count.set(community, (count.get(community) ?? 0) + 1);
  estates.set(block, [estate, number]);
  return `${estate}${number}栋`;
}

/** Every site that stands in a building. A mall brings its restaurants along: several sites at one point. */
export function sitesInBuildings(desk: Desk): BareSite[] {
  const out: BareSite[] = [];
  const estates = new Map<number, [string, number]>();
  const estateCount = new Map<string, number>();
  const malls: number[] = [];
  for (const kind of SITE_KINDS) {
    const rng = random(`sites/${kind.category}`);
    const names = new Map<string, number>();
    const buildings = chosen(kind, desk.town, new Set(), rng);
    if (kind.category === "mall") malls.push(...buildings);
    const inMalls =
      kind.category === "restaurant" || kind.category === "entertainment"
        ? malls.flatMap((m) => Array.from({ length: kind.category === "restaurant" ? 2 + (m % 5) : 1 }, () => m))
        : [];
    [...inMalls, ...buildings.slice(inMalls.length)].forEach((building, k) => {
      const community = short(at(desk.town.blocks, at(desk.town.buildings, building).block).community);
      const word = rng.pick(kind.names);
      const number = (names.get(community + word) ?? 0) + 1;
      names.set(community + word, number);
      const isTower = kind.category === "high-rise";
      const name = isTower
        ? highRiseName(desk, building, estates, estateCount)
        : `${community}示例${word.replace("示例", "")}${String(number).padStart(2, "0")}`;
      const id =
        kind.prefix === "" ? String(k + 1).padStart(6, "0") : `${kind.prefix}-${String(k + 1).padStart(4, "0")}`;
      out.push(siteAt(desk, kind, building, id, name, rng));
    });
  }
  return out;
}
