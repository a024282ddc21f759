import { addCounts, firstMatch, MAJOR_AT, NODE_COUNTS, SUPERVISED_AT } from "../../../analysis/clusters/donuts.ts";
import type { RoomNode } from "../../../analysis/clusters/nodesByRoom.ts";
import type {
  Apart,
  Contract,
  Donuts,
  MapViewAnswer,
  PointsInView,
  ShapeInView,
  Singles,
} from "../../../contract/contract.ts";
import { KIND_RULES, type Kind, kindRule, shapeLook } from "../../../core/kinds.ts";
import { latOfMercator, lngOfMercator } from "../../../core/mercator.ts";
import { FORCE_KINDS, WATER_KINDS } from "../../../core/water.ts";
import { type LayerRecords, numberOf, textOf } from "../../../ingest/records/records.ts";
import { NUMBER_CODECS } from "../../../ingest/values/fieldReaders.ts";
import { isGridLevel } from "../../index/indexAreas.ts";
import type { RecordIndex } from "../../index/indexRecords.ts";
import { nameNear } from "../../index/nearNames.ts";
import { nodesSeen } from "../../index/nodesSeen.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { refOfRecord, refOfSite } from "../../index/refs.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { ringSides } from "../venues/insideRings.ts";
import { crowdOf } from "./crowdOf.ts";
import { type DayApart, matchesIn, othersApart, sitesApart, sitesByArea } from "./sitesApart.ts";

type Ask = Contract["mapView"]["ask"];

/** From this zoom on, true shapes of sites have room. */
export const SHAPES_FROM_ZOOM = KIND_RULES.site.shape.fromZoom;
const NAMES_UP_TO = 300;
const POINTS_UP_TO = 4000;
const SHAPES_UP_TO = 1500;
/** Zooms by which hydrants and forces come earlier on a map of water. */
const NEARER = 1;
const ABOUT_WATER: ReadonlySet<Kind> = new Set([...WATER_KINDS, ...FORCE_KINDS]);
const UNMARKED = { fromZoom: Number.POSITIVE_INFINITY, allFromZoom: 0, namedFromZoom: null, isCrowd: false } as const;

/** What stands in a box of degrees at a zoom: donuts, single sites, shapes and the other kinds' points. `sides`: how sites are parted. */
export function mapView(index: ProjectIndex, ask: Ask, sides = ringSides(index, ask)): MapViewAnswer {
  const whole = index.on(ask.asOf, ask.filter);
  const apart = ask.apart === undefined ? null : sitesApart(index, ask);
  const day = apart?.day ?? sides?.inside ?? whole;
  const isEachByItself = apart !== null && apart.placed <= ask.apart!;
  const seen = isEachByItself ? { clusters: [], singles: matchesIn(index, day, ask.bbox) } : sitesSeen(index, day, ask);
  const beyond = sides === null ? null : { day: sides.beyond, ...sitesSeen(index, sides.beyond, ask) };
  const withShape = new Map<number, boolean>(seen.singles.map((site) => [site, false]));
  for (const site of beyond?.singles ?? []) withShape.set(site, true);
  return {
    donuts: donutsOf(index, day, seen.clusters),
    singles: singlesOf(index, day, seen.singles, ask),
    shapes: shapesInView(index, day, withShape, ask, apart === null ? null : sitesByArea(index, whole)),
    points: index.points.map((layer) => pointsInView(index, layer, ask)),
    beyond:
      beyond === null
        ? null
        : {
            donuts: donutsOf(index, beyond.day, beyond.clusters),
            singles: singlesOf(index, beyond.day, beyond.singles, ask),
          },
    ...(apart === null ? {} : { apart: apartOf(apart, othersApart(index, whole, apart, ask)) }),
  };
}

const apartOf = ({ of, sites, placed }: DayApart, others: Apart["others"]): Apart => ({ of, sites, placed, others });

/** The nodes in view that stand as donuts, and the sites that stand alone. */
function sitesSeen(
  index: ProjectIndex,
  day: OnDay,
  { zoom, spacing = 0, bbox }: Ask,
): { readonly clusters: readonly RoomNode[]; readonly singles: readonly number[] } {
  const clusters: RoomNode[] = [];
  const singles: number[] = [];
  for (const node of nodesSeen(index, day.donuts, { zoom, spacing }, bbox)) {
    if (node.sites > 1) clusters.push(node);
    else singles.push(firstSite(index, day, node.level, node.parts[0]!));
  }
  return { clusters, singles };
}

const firstSite = (index: ProjectIndex, { donuts }: OnDay, level: number, node: number): number =>
  index.clusterOrder.site[firstMatch(donuts, index.tree.level(level).start[node]!)]!;

function donutsOf(index: ProjectIndex, day: OnDay, nodes: readonly RoomNode[]): Donuts {
  const counts = new Uint32Array(nodes.length * 7);
  const major = new Uint32Array(nodes.length);
  const supervised = new Uint32Array(nodes.length);
  const ofNode = new Uint32Array(NODE_COUNTS);
  nodes.forEach(({ level, parts }, i) => {
    const { start, end } = index.tree.level(level);
    ofNode.fill(0);
    for (const part of parts) addCounts(day.donuts, start[part]!, end[part]!, ofNode);
    counts.set(ofNode.subarray(0, 7), i * 7);
    major[i] = ofNode[MAJOR_AT]!;
    supervised[i] = ofNode[SUPERVISED_AT]!;
  });
  const refs = nodes.map(({ level, parts }) =>
    parts.map((part) => refOfSite(index, firstSite(index, day, level, part))),
  );
  return {
    lng: Float64Array.from(nodes, ({ x }) => lngOfMercator(x)),
    lat: Float64Array.from(nodes, ({ y }) => latOfMercator(y)),
    counts,
    major,
    supervised,
    level: nodes[0]?.level ?? 0,
    refs: refs.map(([first]) => first!),
    also: refs.map(([, ...others]) => others),
  };
}

function singlesOf(index: ProjectIndex, day: OnDay, singles: readonly number[], ask: Ask): Singles {
  const { sites } = index;
  const named = singles.length <= NAMES_UP_TO && ask.zoom >= SHAPES_FROM_ZOOM;
  return {
    lng: Float64Array.from(singles, (site) => sites.lng[site]!),
    lat: Float64Array.from(singles, (site) => sites.lat[site]!),
    status: Uint8Array.from(singles, (site) => day.states.rank[site]!),
    marks: Uint8Array.from(singles, (site) => day.states.marks[site]!),
    category: Uint16Array.from(singles, (site) => sites.category[site]!),
    refs: singles.map((site) => refOfSite(index, site)),
    names: named ? singles.map((site) => nameOf(index, site, ask)) : [],
  };
}

function nameOf(index: ProjectIndex, site: number, ask: Ask): string {
  const { records } = index.layers[index.sites.layer[site]!]!;
  const record = index.sites.record[site]!;
  const withheld = isWithheld(index, site, ask.personal);
  const name =
    redactedField(records, "name", record, ask.personal, withheld) ||
    redactedField(records, "address", record, ask.personal, withheld);
  return nameNear(records, name);
}

/**
 * Sites show their shape when they stand alone and there is room (`singles`: whether beyond the rings); other kinds as their rule
 * says. `byArea`: how many sites the areas are to tell of.
 */
function shapesInView(
  index: ProjectIndex,
  day: OnDay,
  singles: ReadonlyMap<number, boolean>,
  ask: Ask,
  byArea: Uint32Array | null,
): ShapeInView[] {
  const found: ShapeInView[] = [];
  const hasLayers = (ask.filter.layers?.length ?? 0) > 0;
  for (const { layer, kind, records, boxes } of index.shapes) {
    const { shape } = kindRule(kind);
    if (shape === null || ask.zoom < shape.fromZoom || (shape.isOfItsLayer && hasLayers)) continue;
    const loaded = index.layers[layer]!;
    for (const entry of boxes.within(...ask.bbox)) {
      const record = records[entry]!;
      const site = kind === "site" ? index.firstOfLayer.get(layer)! + record : -1;
      if (site >= 0 && !singles.has(site)) continue;
      const word = wordOf(index, layer, record);
      if (shapeLook(kind, word) === null) continue;
      found.push({
        kind,
        ref: refOfRecord(index, { layer, record }),
        status: site < 0 ? -1 : day.states.rank[site]!,
        name: redactedField(
          loaded.records,
          "name",
          record,
          ask.personal,
          site >= 0 && isWithheld(index, site, ask.personal),
        ),
        word,
        geometry: loaded.records.shapes.get(record)!,
        ...(singles.get(site) === true ? { isBeyond: true } : {}),
        ...(byArea === null || kind !== "area" ? {} : { holds: heldBy(index, byArea, loaded.records, record) }),
      });
      if (found.length >= SHAPES_UP_TO) return found;
    }
  }
  return found;
}

function heldBy({ words }: ProjectIndex, byArea: Uint32Array, records: LayerRecords, record: number) {
  const word = words.areas.indexOf(textOf(records, "name", record) || records.ids.at(record));
  return { sites: byArea[word] ?? 0, place: [records.lng[record]!, records.lat[record]!] as const };
}

/** The word that decides how a shape is drawn. */
function wordOf(index: ProjectIndex, layer: number, record: number): string {
  const { records, spec } = index.layers[layer]!;
  switch (kindRule(spec.kind).shape?.by) {
    case "rule":
      return NUMBER_CODECS.rule.format(numberOf(records, "rule", record, -1));
    case "blocked":
      return numberOf(records, "blocked", record, 0) === 1 ? "blocked" : "";
    case "level":
      return isGridLevel(redactedField(records, "level", record, "show")) ? "grid" : "community";
    default:
      return "";
  }
}

function pointsInView(index: ProjectIndex, points: RecordIndex, ask: Ask): PointsInView {
  const { records } = index.layers[points.layer]!;
  const inView = points.boxes.within(...ask.bbox);
  // A map of water shows what it is about from farther away.
  const zoom = ask.zoom + (ask.water !== undefined && ABOUT_WATER.has(points.kind) ? NEARER : 0);
  const { fromZoom, allFromZoom, namedFromZoom, isCrowd } = kindRule(points.kind).mark ?? UNMARKED;
  const isHidden = zoom < fromZoom || inView.length > POINTS_UP_TO;
  const usable = (record: number) => numberOf(records, "usable", record, -1);
  const shown = isHidden
    ? []
    : inView.map((entry) => points.records[entry]!).filter((record) => zoom >= allFromZoom || usable(record) === 0);
  // Whatever is not drawn yet: otherwise a street full of usable hydrants would look as if it had none.
  const isFar = isCrowd && zoom < allFromZoom;
  const crowded = isFar ? inView.filter((entry) => isHidden || usable(points.records[entry]!) !== 0) : [];
  const placesOf = (column: Float64Array) => Float64Array.from(crowded, (entry) => column[points.records[entry]!]!);
  const named = namedFromZoom !== null && ask.zoom >= namedFromZoom && shown.length <= NAMES_UP_TO;
  return {
    kind: points.kind,
    lng: Float64Array.from(shown, (record) => records.lng[record]!),
    lat: Float64Array.from(shown, (record) => records.lat[record]!),
    usable: Uint8Array.from(shown, (record) => (usable(record) < 0 ? 2 : usable(record))),
    refs: shown.map((record) => refOfRecord(index, { layer: points.layer, record })),
    approximate: Uint8Array.from(shown, (record) => (records.approximate?.has(record) === true ? 1 : 0)),
    names: named ? shown.map((record) => nameNear(records, redactedField(records, "name", record, ask.personal))) : [],
    withheld: inView.length - shown.length,
    crowd: crowdOf(placesOf(records.lng), placesOf(records.lat), ask.zoom),
  };
}
