import type { EventOnDay, GroundName, MapViewAnswer, ShapeInView } from "../../contract/contract.ts";
import { MARK_RADIUS } from "../../core/donutSize.ts";
import type { Language } from "../../core/language.ts";
import type { BasemapLayer } from "../../core/projectFile.ts";
import { wordsOf } from "../../words/wordsOf.ts";
import { donutsOf } from "./donuts.ts";
import { groundNamesOf } from "./groundNames.ts";
import { otherMarks, siteMarks } from "./marks.ts";
import type { Mark, Scene, SceneGroundName, SceneLabel } from "./scene.ts";
import { shapesOf } from "./shapes.ts";

/** What of a wall's map is not as on the desk: who looks at it from afar can come no nearer. */
export type WallParts = Pick<
  Scene,
  "donuts" | "marks" | "others" | "crowd" | "withheld" | "labels" | "zoneLabels" | "shapes" | "ringed"
>;

/** Before everything else that has a name. */
const FIRST_RANK = -1;
/** A mark of a major hazard, in marks of a general one. */
const MAJOR = 1.4;
/** Share of the map that marks may take before they are drawn smaller, and how small at the least. */
const MOST_TAKEN = 0.12;
const SMALLEST = 0.5;

/** What stands apart each by itself, and where something is on; all else steps back. `room`: square pixels of the map, at the desk's own scale. */
export function wallParts(
  view: MapViewAnswer,
  events: readonly EventOnDay[],
  language: Language,
  scale: number,
  zoom: number,
  room: number,
): WallParts {
  const donuts = donutsOf(view.donuts, language, scale);
  const tonight = new Map(events.map(({ at, venue }) => [at.ref, { place: at.place, venue }]));
  const venues = [...tonight.values()].flatMap(({ place, venue }) => (place === null ? [] : [{ place, venue }]));
  return {
    // The count in the middle says it already.
    donuts: view.apart?.of === "overdue" ? { ...donuts, overdue: donuts.overdue.map(() => "") } : donuts,
    marks: apart(siteMarks(view.singles), view.apart?.placed ?? 0, zoom, room),
    others: otherMarks(view.points).filter(({ pick }) => pick.type === "record" && tonight.has(pick.ref)),
    crowd: crowdOf(view),
    withheld: [],
    labels: venues.map(
      ({ place, venue }): SceneLabel => ({ lng: place[0], lat: place[1], text: venue, rank: FIRST_RANK }),
    ),
    zoneLabels: [],
    shapes: shapesOnWall(view.shapes, (ref) => tonight.has(ref)),
    ringed: venues.map(({ place: [lng, lat] }) => ({ lng, lat })),
  };
}

function crowdOf({ apart }: MapViewAnswer): Scene["crowd"] {
  if (apart === undefined) return [];
  const { lng, lat, counts } = apart.others;
  return Array.from(counts, (count, i) => ({ lng: lng[i]!, lat: lat[i]!, count }));
}

/** Marks as large as their number allows, the major ones over the others; those in one place stand around it, so that each is seen. */
function apart(marks: readonly Mark[], placed: number, zoom: number, room: number): readonly Mark[] {
  const fair = Math.sqrt((MOST_TAKEN * room) / Math.max(1, placed)) / (2 * MARK_RADIUS);
  const size = Math.max(SMALLEST, Math.min(1, fair));
  const atPlace = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.lng.toFixed(5)} ${mark.lat.toFixed(5)}`;
    const others = atPlace.get(key);
    if (others === undefined) atPlace.set(key, [mark]);
    else others.push(mark);
  }
  const degrees = (0.8 * MARK_RADIUS * size * 360) / (512 * 2 ** zoom);
  return [...atPlace.values()]
    .flatMap((here) =>
      here.map((mark, i): Mark => {
        const larger = { ...mark, size: mark.major ? size * MAJOR : size };
        if (here.length === 1) return larger;
        const turn = (2 * Math.PI * i) / here.length;
        const away = degrees * Math.max(1, here.length / 6);
        const lat = mark.lat + away * Math.sin(turn) * Math.cos((mark.lat * Math.PI) / 180);
        return { ...larger, lng: mark.lng + away * Math.cos(turn), lat };
      }),
    )
    .sort((a, b) => Number(a.major) - Number(b.major));
}

/** Areas in greys by how many sites they hold, tonight's venues, and the shapes of sites that stand apart. */
function shapesOnWall(shapes: readonly ShapeInView[], isOn: (ref: ShapeInView["ref"]) => boolean): Scene["shapes"] {
  const shown = shapes.filter(({ kind, ref, word, holds }) => {
    if (kind === "area") return word !== "grid" || (holds?.sites ?? 0) > 0;
    return kind === "site" || (kind === "venue" && isOn(ref));
  });
  const most = Math.max(1, ...shown.map(({ holds }) => holds?.sites ?? 0));
  return shapesOf(shown, null).map((shape, i) => {
    const { holds } = shown[i]!;
    if (holds === undefined || shape.role.role === "site") return shape;
    return { ...shape, role: { ...shape.role, shade: holds.sites / most } };
  });
}

/** The areas with how many sites they hold; names that the basemap lacks after them. */
export function wallNames(
  { shapes }: Pick<MapViewAnswer, "shapes">,
  names: readonly GroundName[],
  basemap: readonly BasemapLayer[],
  language: Language,
): readonly SceneGroundName[] {
  const areas = new Map<string, SceneGroundName>();
  for (const { kind, name, word, holds } of shapes) {
    if (kind !== "area" || name === "" || holds === undefined || (word === "grid" && holds.sites === 0)) continue;
    if (areas.has(name) || Number.isNaN(holds.place[0])) continue;
    const figure = wordsOf(language).holiday.sites(holds.sites);
    const [lng, lat] = holds.place;
    areas.set(name, { lng, lat, text: name, kind: "community", figure, rank: -holds.sites });
  }
  return [...areas.values(), ...groundNamesOf(names, basemap).filter(({ text }) => !areas.has(text))];
}
