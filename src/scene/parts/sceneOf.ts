import type { EventOnDay, GroundName, MapViewAnswer, PatrolAnswer, WaterArea } from "../../contract/contract.ts";
import { donutRadius, MARK_RADIUS } from "../../core/donutSize.ts";
import type { Language } from "../../core/language.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { modeRule } from "../../core/modes.ts";
import type { Seen } from "../../state/queries/seen.ts";
import { groundRead, isBareGround, ownGround, shownBasemap, shownPlace } from "../../state/store/shownBasemap.ts";
import type { Selection } from "../../state/store/state.ts";
import { wordsOf } from "../../words/wordsOf.ts";
import { basemapOf } from "./basemap.ts";
import { clearDonuts } from "./beyond.ts";
import { changesOf } from "./changes.ts";
import { donutsOf, isSameNode } from "./donuts.ts";
import { EMPTY_VIEW } from "./emptyView.ts";
import { graticuleBox, graticuleOf, graticuleStep } from "./graticule.ts";
import { groundNamesOf } from "./groundNames.ts";
import { labelsOf, zoneLabelsOf } from "./labels.ts";
import { crowdIn, markOfRecord, markOfSite, otherMarks, siteMarks, withheldSigns } from "./marks.ts";
import { placesOf } from "./places.ts";
import { ringsOf } from "./rings.ts";
import { routesOf, stopLabels, stopMarks } from "./route.ts";
import type { Halo, Mark, Scene } from "./scene.ts";
import { shapesOf, shapesOfStops } from "./shapes.ts";
import type * as far from "./wallParts.ts";
import { reachOf, waysOf } from "./water.ts";

/** A map without any. */
export const NO_DONUTS = donutsOf(EMPTY_VIEW.donuts, "zh", 1);
const NO_SITES: Scene["beyond"] = { donuts: NO_DONUTS, marks: [] };
/** Names of sites have this rank and more. */
export const FIRST_SITE_RANK = 2;
/** CSS pixels of the drawer that opens beside a selection, at the desk's own scale. */
const DRAWER_WIDTH = 360;
const NO_RINGS: Scene["rings"] = [];
const NO_PLACES: Scene["places"] = [];
const NO_CATEGORIES: readonly string[] = [];
const NO_CROWD: Scene["crowd"] = [];
const NO_NAMES: Scene["groundNames"] = [];
const NO_ROUTES: Scene["routes"] = [];
const NO_AREAS: readonly WaterArea[] = [];
const NO_WAYS: Scene["ways"] = [];
const NO_CHANGES: Scene["changes"] = [];
const NO_EVENTS: readonly EventOnDay[] = [];
const NO_TOLD: Scene["numbers"] = [];
const NO_RINGED: Scene["ringed"] = [];
const NO_GROUND: readonly GroundName[] = [];

/** What should be seen, from what was chosen and answered. Parts that depend on the answer alone are kept until it changes. `wall` comes late, with the first wall: until then it is as on the desk. */
export function sceneMaker(wall: Pick<typeof far, "wallParts" | "wallNames"> | null = null): (seen: Seen) => Scene {
  const viewParts = remember(
    (
      view: MapViewAnswer,
      language: Language,
      scale: number,
      zoom: number,
      categories: readonly string[],
    ): Pick<Scene, "donuts" | "marks" | "beyond" | "others" | "crowd" | "withheld" | "labels" | "zoneLabels"> => ({
      donuts: donutsOf(view.donuts, language, scale),
      marks: siteMarks(view.singles, categories, zoom),
      beyond: view.beyond === null ? NO_SITES : beyondOf(view.beyond, view, zoom, language, scale),
      others: otherMarks(view.points),
      crowd: crowdIn(view.points),
      withheld: withheldSigns(view.points),
      labels: labelsOf(view.singles, view.points, view.shapes, zoom),
      zoneLabels: zoneLabelsOf(view.shapes, (look) => wordsOf(language).map.zones[look]),
    }),
  );
  const shapes = remember((view: MapViewAnswer, selection: Selection | null) => shapesOf(view.shapes, selection));
  const graticule = remember((step: number, west: number, south: number, east: number, north: number) =>
    graticuleOf(step, [west, south, east, north]),
  );
  const basemap = remember(basemapOf);
  const groundNames = remember(groundNamesOf);
  const places = remember(placesOf);
  let standing = NO_PLACES;
  /**
   * The places of a first project, from when they are read until its sites themselves have come: there is no picture without either.
   * Over an open project its own marks stay until the next one stands; a wall waits for the whole.
   */
  const placesIn = ({ project, opening, mode, viewport, scale }: Seen["state"], hasSites: boolean): Scene["places"] => {
    if (project === null && opening?.places != null)
      standing = places(opening.places, Math.round(viewport?.zoom ?? 0), scale);
    else if (project === null || hasSites) standing = NO_PLACES;
    return modeRule(mode).isPublic ? NO_PLACES : standing;
  };
  const rings = remember(ringsOf);
  const routes = remember(routesOf);
  const reach = remember(reachOf);
  const ways = remember(waysOf);
  // A patrol is about its stops: all other sites step back.
  const onPatrol = remember(
    (
      patrol: PatrolAnswer,
      ways: Scene["routes"],
      labels: Scene["labels"],
      zoom: number,
    ): Pick<Scene, "donuts" | "marks" | "beyond" | "labels" | "crowd"> => ({
      crowd: NO_CROWD,
      donuts: NO_DONUTS,
      beyond: NO_SITES,
      marks: stopMarks(patrol, ways),
      labels: [...labels.filter(({ rank }) => rank < FIRST_SITE_RANK), ...stopLabels(patrol, ways, zoom)],
    }),
  );
  const stopShapes = remember(shapesOfStops);
  const changes = remember(changesOf);
  const onWall = wall === null ? null : remember(wall.wallParts);
  const namesOnWall = wall === null ? null : remember(wall.wallNames);
  return ({ state, answers }) => {
    const view = answers.view?.answer ?? EMPTY_VIEW;
    const zoom = answers.view?.ask.zoom ?? 0;
    const isFar = !modeRule(state.mode).hasDesk;
    const gathered = viewParts(view, state.language, state.scale, zoom, state.project?.categories ?? NO_CATEGORIES);
    const patrolled = answers.patrol === null ? NO_ROUTES : routes(answers.patrol.answer, zoom);
    const allShapes = shapes(view, state.selection);
    const patrol = patrolled.length === 0 ? null : (answers.patrol?.answer ?? null);
    const parts = patrol === null ? gathered : { ...gathered, ...onPatrol(patrol, patrolled, gathered.labels, zoom) };
    const own = ownGround(state);
    const { place, generation, preferences } = state;
    const base = place.type === "project" ? place.address : "";
    const ground = [shownBasemap(state), own, generation, base, preferences.tiandituKey, groundRead(state)] as const;
    const hovered = { site: answers.hoveredSite, record: answers.hoveredRecord };
    return {
      theme: state.theme,
      scale: state.scale,
      basemap: basemap(...ground, shownPlace(state)),
      ...parts,
      ringed: NO_RINGED,
      numbers: isFar ? state.told : NO_TOLD,
      isFar,
      isProjected: state.preferences.screen === "projector",
      office: answers.office?.answer.geometry ?? null,
      graticule: graticuleIn(state, graticule),
      groundNames:
        isFar && namesOnWall !== null
          ? namesOnWall(view, answers.groundNames?.answer.names ?? NO_GROUND, own, state.language)
          : answers.groundNames === null
            ? NO_NAMES
            : groundNames(answers.groundNames.answer.names, own),
      places: placesIn(state, answers.view !== null),
      shapes: patrol === null ? allShapes : stopShapes(allShapes, patrol),
      rings: answers.rings === null ? NO_RINGS : rings(answers.rings.answer, state.language),
      routes: patrolled,
      reach: reach(answers.waterArea?.answer ?? NO_AREAS, answers.waterGaps?.answer ?? null),
      ways: answers.waterWays === null ? NO_WAYS : ways(answers.waterWays.answer),
      moves: state.moves,
      changes: answers.changes === null ? NO_CHANGES : changes(answers.changes.answer),
      halo: haloOf(state.selection, parts, spotOf(state.selection, answers), state.scale),
      hover: haloOf(state.hover, parts, spotOf(state.hover, hovered), state.scale),
      covered: state.selection === null || !modeRule(state.mode).hasDesk ? 0 : DRAWER_WIDTH * state.scale,
      wanted: state.wanted,
      ...(isFar && onWall !== null
        ? onWall(view, answers.events?.answer ?? NO_EVENTS, state.language, state.scale, zoom, roomIn(state))
        : {}),
    };
  };
}

/** Square pixels of the map at the desk's own scale, in steps, so that no pan changes it. */
function roomIn({ viewport, scale }: Seen["state"]): number {
  if (viewport === null) return 0;
  const [west, south, east, north] = viewport.bbox;
  const pixels = (512 * 2 ** viewport.zoom) / scale;
  const room = (mercatorX(east) - mercatorX(west)) * (mercatorY(south) - mercatorY(north)) * pixels ** 2;
  return Math.round(room / ROOM_STEP) * ROOM_STEP;
}
const ROOM_STEP = 5000;

/** Only over bare ground: a basemap says where one is. */
function graticuleIn(
  state: Seen["state"],
  linesOf: (step: number, ...box: readonly [number, number, number, number]) => Scene["graticule"],
): Scene["graticule"] {
  const { project, viewport, scale } = state;
  if (project === null || viewport === null || !isBareGround(state)) return null;
  const step = graticuleStep(viewport, scale);
  return linesOf(step, ...graticuleBox(step, viewport));
}

function beyondOf(
  { donuts, singles }: NonNullable<MapViewAnswer["beyond"]>,
  inFront: MapViewAnswer,
  zoom: number,
  language: Language,
  scale: number,
) {
  const drawn = donutsOf(clearDonuts(donuts, inFront, zoom), language, scale);
  const nodes = drawn.nodes.map((node) => ({ ...node, isBeyond: true }));
  return { donuts: { ...drawn, nodes }, marks: siteMarks(singles) };
}

type Told = Pick<Seen["answers"], "site" | "record">;

interface Spot {
  readonly place: readonly [number, number];
  readonly mark: Mark | null;
}

/** What a card knows of a thing: a site inside a cluster is found again when the map comes nearer, or when a list is gone through. */
function spotOf(selection: Selection | null, { site, record }: Told): Spot | null {
  if (selection?.type === "site" && site?.ask.ref === selection.ref && site.answer !== null) {
    const { row } = site.answer;
    return row.place === null ? null : { place: row.place, mark: markOfSite(row) };
  }
  if (selection?.type === "record" && record?.ask.ref === selection.ref) {
    const card = record.answer;
    return card === null || card.place === null ? null : { place: card.place, mark: markOfRecord(card, selection) };
  }
  return null;
}

function haloOf(
  selection: Selection | null,
  { donuts, marks, others, beyond }: Pick<Scene, "donuts" | "marks" | "others" | "beyond">,
  spot: Spot | null,
  scale: number,
): Halo | null {
  if (selection === null) return null;
  if (selection.type === "node") {
    const of = selection.node.isBeyond === true ? beyond.donuts : donuts;
    const i = of.nodes.findIndex((node) => isSameNode(node, selection.node));
    if (i < 0) return null;
    return { lng: of.lngLats[i * 2]!, lat: of.lngLats[i * 2 + 1]!, radius: of.radii[i]! + 4, mark: null };
  }
  const drawn = [marks, others, beyond.marks].flatMap(
    (list) => list.find(({ pick }) => samePick(pick, selection)) ?? [],
  )[0];
  if (drawn !== undefined) return { lng: drawn.lng, lat: drawn.lat, radius: (MARK_RADIUS + 5) * scale, mark: null };
  if (spot === null) return null;
  const radius = spot.mark === null ? donutRadius(1) : MARK_RADIUS + 5;
  return { lng: spot.place[0], lat: spot.place[1], radius: radius * scale, mark: spot.mark };
}

export function samePick(a: Selection, b: Selection): boolean {
  if (a.type === "node") return b.type === "node" && isSameNode(a.node, b.node);
  return b.type === a.type && a.ref === b.ref;
}

/** Keeps the last result while its arguments stay the same objects. */
function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last === null || last.args.some((arg, i) => !Object.is(arg, args[i]))) last = { args, result: make(...args) };
    return last.result;
  };
}
