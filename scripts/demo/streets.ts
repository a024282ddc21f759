import { pruned, thinned, without, withoutDoubles } from "./chains.ts";
import { EDGES, LIMIT, type Line, MAIN_ROADS, ROAD_RANK } from "./mainRoads.ts";
import { classOf, type Edge, ledOn, type Network, networkOf } from "./network.ts";
import { isPath, PATHS } from "./paths.ts";
import { at, mix, type Point } from "./plane.ts";
import { simplified } from "./polyline.ts";
import { quarterOf } from "./quarter.ts";
import { random } from "./random.ts";
import { contains } from "./ring.ts";
import { ISLAND, riverPlace } from "./river.ts";
import { sideStreets } from "./sideStreets.ts";

/** How much of the side streets is left out, by quarter. */
const THINNING = { old: 0.1, hill: 0.14, north: 0.16, new: 0.14, east: 0.16, works: 0.22, station: 0.1 } as const;

/** Only the riverside roads inside the district are built; outside there is nothing to bound. */
function insideOnly(line: Line): Line[] {
  if (line.class !== "secondary" && line.class !== "bank" && !isPath(line.name)) return [line];
  const out: Line[] = [];
  let run: Point[] = [];
  const flush = (): void => {
    if (run.length > 1) out.push({ ...line, points: run });
    run = [];
  };
  const near = (p: Point): boolean => contains(LIMIT, p);
  line.points.forEach((p, k) => {
    const before = line.points[k - 1];
    const after = line.points[k + 1];
    if (near(p) || (before && near(before)) || (after && near(after))) run.push(p);
    else flush();
  });
  flush();
  return out;
}

/** Only bridges go on from the riverside road to the water. */
function isPastRiverside(network: Network, edge: Edge): boolean {
  const { name, class: kind } = at(network.lines, edge.line);
  const isStreet = ROAD_RANK[kind] >= ROAD_RANK.footway;
  if (!isStreet || kind === "trunk" || kind === "primary" || name === "望江路" || (isPath(name) && name !== "亲水步道"))
    return false;
  if (name === "亲水步道")
    return (
      riverPlace(at(network.nodes, edge.from)).fromBank > 58 || riverPlace(at(network.nodes, edge.to)).fromBank > 58
    );
  return riverPlace(mix(at(network.nodes, edge.from), at(network.nodes, edge.to), 0.5)).fromBank < 46;
}

/** All streets and bounding lines, cut at their crossings. Streets end nowhere but at the end of the map. */
export function streetNetwork(): Network {
  const main = [...MAIN_ROADS.flatMap(insideOnly), ...EDGES.flatMap(insideOnly), ...PATHS.flatMap(insideOnly)].map(
    (l) => ({ ...l, points: simplified(l.points, 0.5) }),
  );
  const island: Line = { name: "", class: "bank", points: [...ISLAND, at(ISLAND, 0)] };
  const side = ledOn(main, sideStreets(), 95);
  const raw = networkOf([...main, island, ...side]);
  const isOut = (edge: { from: number; to: number }): boolean =>
    !contains(LIMIT, at(raw.nodes, edge.from)) || !contains(LIMIT, at(raw.nodes, edge.to));
  const keeps = (edge: { from: number; to: number; line: number }): boolean => {
    const kind = classOf(raw, edge);
    return (kind === "trunk" || kind === "primary" || at(raw.lines, edge.line).name === "北环路") && isOut(edge);
  };
  const rng = random("thinning");
  const dry = without(raw, new Set(raw.edges.flatMap((e, k) => (isPastRiverside(raw, e) ? [k] : []))));
  let network = pruned(withoutDoubles(pruned(dry, keeps), 40), keeps);
  network = thinned(
    network,
    (p, edge) => {
      if (isPath(at(network.lines, edge.line).name)) return 0;
      const quarter = quarterOf(p);
      return quarter ? THINNING[quarter] : 1;
    },
    rng,
  );
  return pruned(network, keeps);
}

/** True where an edge runs over the river. */
export function isOverWater(network: Network, edge: { from: number; to: number }): boolean {
  const a = at(network.nodes, edge.from);
  const b = at(network.nodes, edge.to);
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return riverPlace(middle).fromBank < 0 && !contains(ISLAND, middle);
}
