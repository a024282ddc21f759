import { firstMatch, sitesBetween } from "../../../analysis/clusters/donuts.ts";
import { lngSpans } from "../../../analysis/clusters/longitudeWrap.ts";
import { isDueWithin } from "../../../analysis/hazards/hazardList.ts";
import { countedHazards } from "../../../analysis/sites/matches.ts";
import type { Apart, AskedOnDay, Contract } from "../../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { mercatorX, mercatorY } from "../../../core/mercator.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { keptList } from "../../index/keptLists.ts";
import { narrowedDay } from "../../index/narrowedDay.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { crowdIn } from "./crowdOf.ts";

const OVERDUE = DISPLAY_STATUSES.indexOf("overdue");
const CLOSED = DISPLAY_STATUSES.indexOf("closed");

/** The sites of a day that stand apart on a wall, as a day of their own. */
export interface DayApart {
  readonly of: Apart["of"];
  readonly day: OnDay;
  readonly sites: number;
  readonly placed: number;
}

const known = new WeakMap<OnDay, DayApart>();

/** What wants to be seen first: what is overdue; else what falls due soon; else what is not closed. */
export function sitesApart(index: ProjectIndex, { asOf, filter }: AskedOnDay): DayApart {
  const day = index.on(asOf, filter);
  const found = known.get(day) ?? findApart(index, day, filter);
  known.set(day, found);
  return found;
}

function findApart(index: ProjectIndex, day: OnDay, filter: AskedOnDay["filter"]): DayApart {
  const { rank } = day.states;
  const soon = () => dueSoonSites(index, day, filter);
  const kinds: readonly (readonly [Apart["of"], () => (site: number) => boolean])[] = [
    ["overdue", () => (site) => rank[site] === OVERDUE],
    ["due-soon", soon],
    ["open", () => (site) => rank[site]! < CLOSED],
    ["nothing", () => () => false],
  ];
  for (const [of, isIn] of kinds) {
    const test = isIn();
    let sites = 0;
    for (let site = 0; site < day.matches.length; site++) if (day.matches[site] === 1 && test(site)) sites++;
    if (sites === 0 && of !== "nothing") continue;
    const apart = narrowedDay(index, day, test);
    return { of, day: apart, sites, placed: sitesBetween(apart.donuts, 0, apart.donuts.clusterOrder) };
  }
  throw new Error("some kind is always met");
}

function dueSoonSites(index: ProjectIndex, day: OnDay, filter: AskedOnDay["filter"]): (site: number) => boolean {
  const { hazards, project } = index;
  const isCounted = countedHazards(index, filter, day.matches);
  const isIn = new Uint8Array(index.sites.count);
  for (let h = 0; h < hazards.count; h++)
    if (hazards.site[h]! >= 0 && isDueWithin(hazards, day.states, h, 0, project.dueSoonDays) && isCounted(h))
      isIn[hazards.site[h]!] = 1;
  return (site) => isIn[site] === 1;
}

/** The placed sites that match in a box of degrees, each by itself, in the order of the tree. */
export function matchesIn(
  { clusterOrder }: Pick<ProjectIndex, "clusterOrder">,
  { donuts }: OnDay,
  [west, south, east, north]: readonly [number, number, number, number],
): readonly number[] {
  const spans = lngSpans(west, east);
  const found: number[] = [];
  for (let leaf = firstMatch(donuts, 0); leaf < donuts.clusterOrder; leaf = firstMatch(donuts, leaf + 1)) {
    const lng = clusterOrder.lng[leaf]!;
    const lat = clusterOrder.lat[leaf]!;
    if (lat >= south && lat <= north && spans.some(([from, to]) => lng >= from && lng <= to))
      found.push(clusterOrder.site[leaf]!);
  }
  return found;
}

/** How many sites match by the word of their area, placed or not. */
export function sitesByArea(index: ProjectIndex, day: OnDay): Uint32Array {
  return keptList(day, "sitesByArea", () => {
    const counts = new Uint32Array(index.words.areas.length);
    const { area } = index.sites;
    for (let site = 0; site < day.matches.length; site++)
      if (day.matches[site] === 1) counts[area[site]!] = counts[area[site]!]! + 1;
    return counts;
  });
}

/**
 * The other sites that match and that no drawn area holds, as a density in a box of degrees: where there are areas, they tell of
 * theirs. Near by there are as many squares as sites: those of the whole project would all be drawn with every frame.
 */
export function othersApart(
  index: ProjectIndex,
  day: OnDay,
  { day: apart }: DayApart,
  { zoom, bbox: [west, south, east, north] }: Pick<Contract["mapView"]["ask"], "zoom" | "bbox">,
): Apart["others"] {
  const { x, y } = keptList(day, "others", () => {
    const drawn = drawnAreas(index);
    const { site, lng, lat } = index.clusterOrder;
    const isMeant = (at: number) =>
      day.matches[at] === 1 && apart.matches[at] === 0 && drawn[index.sites.area[at]!] === 0;
    const leaves = site.reduce<number[]>((list, at, leaf) => {
      if (isMeant(at)) list.push(leaf);
      return list;
    }, []);
    return {
      x: Float64Array.from(leaves, (leaf) => mercatorX(lng[leaf]!)),
      y: Float64Array.from(leaves, (leaf) => mercatorY(lat[leaf]!)),
    };
  });
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const parts = lngSpans(west, east).map(([from, to]) => {
    const { lng, lat, counts } = crowdIn(x, y, zoom, { left: mercatorX(from), top, right: mercatorX(to), bottom });
    const isInBox = (i: number) => lat[i]! >= south && lat[i]! <= north && lng[i]! >= from && lng[i]! <= to;
    return Array.from(counts.keys())
      .filter(isInBox)
      .map((i) => [lng[i]!, lat[i]!, counts[i]!] as const);
  });
  const inBox = parts.flat();
  return {
    lng: Float64Array.from(inBox, ([lng]) => lng),
    lat: Float64Array.from(inBox, ([, lat]) => lat),
    counts: Uint32Array.from(inBox, ([, , count]) => count),
  };
}

/** 1 for each word of an area that a polygon of the project has as its name. */
function drawnAreas({ layers, words }: ProjectIndex): Uint8Array {
  const names = new Set<string>();
  for (const { spec, records } of layers) {
    if (spec.kind !== "area") continue;
    for (const record of records.shapes.keys()) names.add(textOf(records, "name", record) || records.ids.at(record));
  }
  return Uint8Array.from(words.areas, (word) => (names.has(word) ? 1 : 0));
}
