import type { PointsInView, ShapeInView, Singles } from "../../contract/contract.ts";
import { boundsOf } from "../../core/bounds.ts";
import type { Geometry } from "../../core/geometry.ts";
import { kindRule, shapeLook } from "../../core/kinds.ts";
import { latOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { SceneLabel } from "./scene.ts";

/** CSS pixels of a name's type at the desk's own scale. */
const TYPE = 12;
/** The answer is of a zoom in quarters: the map may be that much nearer. */
const STEP = 0.25;
/** Heights of the type: a shape that reaches farther from its middle than this has its name inside, at its mark. */
const FARTHEST = 20;

/** A venue that is a point is named after those with an outline, which must not be left with the name of a neighbour under a donut. */
const AFTER_SHAPES = 0.5;

/** Names of single sites, worst first, and of stations and venues before them; what is a line or an area has its name outside of its outline. `zoom` as the view was asked for. */
export function labelsOf(
  singles: Singles,
  points: readonly PointsInView[],
  shapes: readonly ShapeInView[] = [],
  zoom = 0,
): SceneLabel[] {
  const labels: SceneLabel[] = [];
  const ofSites = new Map<string, Geometry>();
  for (const { kind, ref, name, geometry } of shapes) {
    if (kind === "site") ofSites.set(ref, geometry);
    const rank = kindRule(kind).mark?.nameRank;
    if (rank !== 0 || name === "") continue;
    const outside = besideShape(geometry, zoom);
    const bounds = boundsOf(geometry);
    if (outside !== null) labels.push({ ...outside, text: name, rank });
    else if (bounds !== null)
      labels.push({ lng: (bounds.west + bounds.east) / 2, lat: bounds.north, text: name, rank });
  }
  for (const of of points) {
    const rank = kindRule(of.kind).mark?.nameRank === 0 ? AFTER_SHAPES : 1;
    of.names.forEach((text, i) => {
      if (text !== "") labels.push({ lng: of.lng[i]!, lat: of.lat[i]!, text, rank });
    });
  }
  singles.names.forEach((text, i) => {
    if (text === "") return;
    const shape = ofSites.get(singles.refs[i]!);
    const place = { lng: singles.lng[i]!, lat: singles.lat[i]! };
    const outside = shape === undefined ? null : besideShape(shape, zoom);
    labels.push({ ...place, ...outside, text, rank: 2 + singles.status[i]! });
  });
  return labels;
}

/** The middle of a shape's box and how far the box reaches from it; null where that is too far for a name to belong to it. */
function besideShape(geometry: Geometry, zoom: number): Required<Pick<SceneLabel, "lng" | "lat" | "half">> | null {
  const bounds = boundsOf(geometry);
  if (bounds === null) return null;
  const { west, south, east, north } = bounds;
  const types = (512 * 2 ** (zoom + STEP)) / TYPE;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const half = [((mercatorX(east) - mercatorX(west)) / 2) * types, ((bottom - top) / 2) * types] as const;
  if (Math.max(...half) > FARTHEST) return null;
  return { lng: (west + east) / 2, lat: latOfMercator((top + bottom) / 2), half };
}

/** What is said along the outline of a zone for fireworks. */
export function zoneLabelsOf(
  shapes: readonly ShapeInView[],
  say: (look: "forbidden" | "limited" | "allowed") => string,
): { readonly geometry: Geometry; readonly text: string }[] {
  return shapes.flatMap(({ kind, word, geometry }) => {
    const look = kind === "zone" ? shapeLook(kind, word) : null;
    if (look !== "forbidden" && look !== "limited" && look !== "allowed") return [];
    return [{ geometry, text: say(look) }];
  });
}
