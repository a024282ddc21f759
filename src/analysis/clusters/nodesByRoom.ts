import { donutRadius, MARK_RADIUS } from "../../core/donutSize.ts";
import type { ClusterTree } from "./clusterTree.ts";
import { type DonutCounts, sitesBetween } from "./donuts.ts";

/** Nodes of one level that stand on the map as one, because apart they would touch. */
export interface RoomNode {
  readonly level: number;
  /** Their numbers in the level, the largest first. */
  readonly parts: readonly number[];
  /** Mercator 0..1 of the middle of their sites. */
  readonly x: number;
  readonly y: number;
  /** How many of their sites match. */
  readonly sites: number;
}

/** How much room there is: `zoom` of 512 px tiles, `spacing` the least CSS pixels from the middle of one donut to the next. */
export interface Room {
  readonly zoom: number;
  readonly spacing: number;
}

/** Mercator 0..1. */
export interface MercatorBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From here on streets are seen: marks come nearer, and at the second zoom as near as they are large. */
const NEARER_FROM = 15;
const NEAREST_FROM = 17;
/** CSS pixels between two donuts: they may just touch. */
const GAP = 0;

interface Group {
  readonly parts: readonly number[];
  /** CSS pixels from the world's corner, and those times the sites. */
  readonly x: number;
  readonly y: number;
  readonly sites: number;
  readonly radius: number;
}

/**
 * The nodes of the finest level that the room lets one tell apart, those that would touch put together, until none do: as many
 * donuts as there is room for, and each site in one. It depends on what is counted and on the room alone, not on what part of
 * the map is seen; a `box` keeps to what lies in it.
 */
export function nodesByRoom(tree: ClusterTree, counts: DonutCounts, room: Room, box: MercatorBox | null): RoomNode[] {
  const world = 512 * 2 ** room.zoom;
  const spacing = room.spacing * Math.min(1, Math.max(0, (NEAREST_FROM - room.zoom) / (NEAREST_FROM - NEARER_FROM)));
  const level = levelFor(tree, room.zoom, spacing);
  const nodes = tree.level(level);
  const numbers =
    box === null
      ? Array.from({ length: nodes.count }, (_, number) => number)
      : nodes.within(box.left, box.top, box.right, box.bottom);
  let groups: Group[] = [];
  for (const number of numbers) {
    const sites = sitesBetween(counts, nodes.start[number]!, nodes.end[number]!);
    if (sites > 0) groups.push(groupOf([number], nodes.x(number) * world, nodes.y(number) * world, sites));
  }
  for (let before = Number.POSITIVE_INFINITY; groups.length < before; ) {
    before = groups.length;
    groups = merged(groups, spacing);
  }
  return groups.map(({ parts, x, y, sites }) => ({ level, parts, x: x / world, y: y / world, sites }));
}

/** The level whose nodes lie about half as far apart as donuts must, so that they can be put together evenly. */
function levelFor(tree: ClusterTree, zoom: number, spacing: number): number {
  const { radius, minZoom, maxZoom } = tree.options;
  const finer = Math.log2((2 * radius) / Math.max(spacing, 2 * MARK_RADIUS + GAP));
  return Math.max(minZoom, Math.min(maxZoom + 1, Math.ceil(zoom + finer)));
}

const groupOf = (parts: readonly number[], x: number, y: number, sites: number): Group => ({
  parts,
  x,
  y,
  sites,
  radius: sites > 1 ? donutRadius(sites) : MARK_RADIUS,
});

/** One round: the largest stay, and each of the others that would touch goes to the nearest of them. */
function merged(groups: readonly Group[], spacing: number): Group[] {
  const reach = Math.max(spacing, 2 * donutRadius(Number.POSITIVE_INFINITY) + GAP);
  const squares = new Map<number, Group[][]>();
  const kept: Group[][] = [];
  for (const group of groups.toSorted((a, b) => b.sites - a.sites || a.parts[0]! - b.parts[0]!)) {
    const column = Math.floor(group.x / reach);
    const row = Math.floor(group.y / reach);
    const near = nearestTouched(squares, group, column, row, spacing);
    if (near !== null) {
      near.push(group);
      continue;
    }
    const own = [group];
    kept.push(own);
    const key = keyOf(column, row);
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [own]);
    else square.push(own);
  }
  return kept.map(together);
}

const keyOf = (column: number, row: number): number => column * 2 ** 25 + row;

function nearestTouched(
  squares: ReadonlyMap<number, Group[][]>,
  group: Group,
  column: number,
  row: number,
  spacing: number,
): Group[] | null {
  let nearest: Group[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const other of squares.get(keyOf(column + dx, row + dy)) ?? []) {
        const { x, y, radius } = other[0]!;
        const away = Math.hypot(x - group.x, y - group.y);
        if (away >= Math.max(spacing, radius + group.radius + GAP) || away >= least) continue;
        least = away;
        nearest = other;
      }
  return nearest;
}

/** Groups as one, in the middle of their sites. */
function together(groups: readonly Group[]): Group {
  if (groups.length === 1) return groups[0]!;
  let sites = 0;
  let x = 0;
  let y = 0;
  for (const group of groups) {
    sites += group.sites;
    x += group.x * group.sites;
    y += group.y * group.sites;
  }
  return groupOf(
    groups.flatMap(({ parts }) => parts),
    x / sites,
    y / sites,
    sites,
  );
}
