import { apart, type Nearest, nearestTo, type Place, Squares, Turn } from "./rawPlane.ts";

/** A line of a road as a file has it. */
export interface RawRoad {
  readonly line: readonly Place[];
  /** `yes` along the line, `-1` against it. */
  readonly oneway: string;
  readonly blocked: boolean;
  readonly roadClass: string;
  readonly speed: string;
}

export interface RawWay {
  readonly minutes: number;
  readonly metres: number;
}

/** A straight piece of a road between two of its vertices. */
interface Piece {
  readonly road: RawRoad;
  readonly from: number;
  readonly to: number;
}

/** Where a place joins the roads. */
export interface Joined {
  readonly piece: Piece;
  readonly at: Place;
  readonly beside: number;
}

interface Vertex {
  readonly at: Place;
  /** Roads that pass here, and after how many metres of theirs. */
  readonly on: { readonly road: RawRoad; readonly along: number }[];
  readonly steps: { readonly to: number; readonly minutes: number; readonly metres: number }[];
}

const MEET = 0.5;
const OFF_ROAD = 300;
const WALK = 4.5;
const OTHERWISE = 20;
/** Metres that a drawn line may lie beside its road. */
const ON_ROAD = 0.02;
const NO_WAY: RawWay = { minutes: Number.POSITIVE_INFINITY, metres: Number.POSITIVE_INFINITY };

const minutesFor = (metres: number, kmh: number): number => (metres * 60) / (kmh * 1000);

function kmhOf({ roadClass, speed }: RawRoad): number {
  if (Number(speed) > 0) return Number(speed);
  if (roadClass === "trunk" || roadClass === "primary") return 40;
  if (roadClass === "secondary") return 35;
  return roadClass === "tertiary" ? 30 : OTHERWISE;
}

const mayGo = ({ oneway }: RawRoad, isAlong: boolean): boolean => oneway !== (isAlong ? "-1" : "yes");

/**
 * The roads of a town for a car, by the rules of contract.md 7 read anew: nothing of the product is used, and lengths are those of an
 * independent geodesic. What a patrol says is held against it.
 */
export class RawRoads {
  readonly #vertices: Vertex[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #pieces: Piece[] = [];
  readonly #squares = new Squares<Piece>(1e-3);
  /** The steps of all vertices behind each other, and by vertex where its own begin: objects take eight times as long to walk. */
  readonly #first: Int32Array;
  readonly #to: Int32Array;
  readonly #minutes: Float64Array;
  readonly #metres: Float64Array;

  constructor(all: readonly RawRoad[]) {
    const open = all.filter(({ blocked, line }) => !blocked && line.length > 1);
    const cuts = cutsOf(open);
    for (const road of open) this.#lay(road, cuts.get(road) ?? []);
    this.#joinWhatMeets();
    const steps = this.#vertices.map((vertex) => vertex.steps);
    this.#first = Int32Array.from({ length: steps.length + 1 });
    for (const [vertex, { length }] of steps.entries()) this.#first[vertex + 1] = this.#first[vertex]! + length;
    const flat = steps.flat();
    this.#to = Int32Array.from(flat, ({ to }) => to);
    this.#minutes = Float64Array.from(flat, ({ minutes }) => minutes);
    this.#metres = Float64Array.from(flat, ({ metres }) => metres);
  }

  #lay(road: RawRoad, cuts: readonly { readonly after: number; readonly at: Place }[]): void {
    const all = [...road.line.map((at, after) => ({ after, at })), ...cuts].sort((a, b) => a.after - b.after);
    let along = 0;
    for (const [i, { at }] of all.entries()) {
      const to = this.#vertexAt(at);
      const from = i === 0 ? to : this.#vertexAt(all[i - 1]!.at);
      const metres = from === to ? 0 : apart(all[i - 1]!.at, at);
      along += metres;
      this.#vertices[to]!.on.push({ road, along });
      if (from === to) continue;
      const way = { minutes: minutesFor(metres, kmhOf(road)), metres };
      if (mayGo(road, true)) this.#vertices[from]!.steps.push({ ...way, to });
      if (mayGo(road, false)) this.#vertices[to]!.steps.push({ ...way, to: from });
      const piece = { road, from, to };
      this.#pieces.push(piece);
      this.#squares.add(piece, all[i - 1]!.at, at);
    }
  }

  #vertexAt(at: Place): number {
    const key = at.join(" ");
    const number = this.#numbers.get(key) ?? this.#vertices.push({ at, on: [], steps: [] }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #joinWhatMeets(): void {
    const squares = new Squares<number>(1e-4);
    for (const [number, one] of this.#vertices.entries()) {
      for (const other of squares.around(one.at)) {
        const metres = apart(one.at, this.#vertices[other]!.at);
        if (metres > MEET + 1e-6) continue;
        const isOfTwo = one.on.some((a) =>
          this.#vertices[other]!.on.some((b) => a.road !== b.road || Math.abs(a.along - b.along) > 2 * MEET),
        );
        if (!isOfTwo) continue;
        const way = { minutes: minutesFor(metres, OTHERWISE), metres };
        one.steps.push({ ...way, to: other });
        this.#vertices[other]!.steps.push({ ...way, to: number });
      }
      squares.add(number, one.at, one.at);
    }
  }

  /** Where a place joins the roads; null farther than 300 m from any. */
  join(place: Place): Joined | null {
    const nearest = nearestTo(place);
    let found: { piece: Piece; at: Place; metres: number } | null = null;
    for (const piece of this.#pieces) {
      const { place: at, metres } = nearest(this.#vertices[piece.from]!.at, this.#vertices[piece.to]!.at);
      if (metres <= OFF_ROAD && metres < (found?.metres ?? Number.POSITIVE_INFINITY)) found = { piece, at, metres };
    }
    return found && { piece: found.piece, at: found.at, beside: apart(place, found.at) };
  }

  /** The fastest way from a place to each of others, by Dijkstra; infinite where there is none. */
  ways(from: Joined, to: readonly Joined[]): RawWay[] {
    const minutes = new Float64Array(this.#vertices.length).fill(Number.POSITIVE_INFINITY);
    const metres = new Float64Array(this.#vertices.length);
    const turn = new Turn();
    const reach = (vertex: number, cost: number, length: number) => {
      if (cost >= minutes[vertex]!) return;
      minutes[vertex] = cost;
      metres[vertex] = length;
      turn.add(cost, vertex);
    };
    for (const { vertex, way } of this.#beside(from, true)) {
      const whole = sum(walked(from), way);
      reach(vertex, whole.minutes, whole.metres);
    }
    while (turn.size > 0) {
      const { cost: sofar, number: vertex } = turn.next();
      if (sofar > minutes[vertex]!) continue;
      for (let step = this.#first[vertex]!; step < this.#first[vertex + 1]!; step++)
        reach(this.#to[step]!, sofar + this.#minutes[step]!, metres[vertex]! + this.#metres[step]!);
    }
    return to.map((place) => {
      const ways = this.#beside(place, false).map(({ vertex, way }) =>
        sum({ minutes: minutes[vertex]!, metres: metres[vertex]! }, way),
      );
      const direct = this.#along(from, place);
      if (direct !== null) ways.push(sum(walked(from), direct));
      return sum(
        walked(place),
        ways.reduce((a, b) => (b.minutes < a.minutes ? b : a), NO_WAY),
      );
    });
  }

  /**
   * What a drawn line takes that goes between places: each of its steps lies on a road, the way that may be driven there, or leads from
   * one of the places to its road or back. Steps that do neither are told.
   */
  drive(line: readonly Place[], places: readonly Place[]): RawWay & { readonly astray: readonly string[] } {
    const isPlace = (at: Place) => places.some((place) => place[0] === at[0] && place[1] === at[1]);
    const astray: string[] = [];
    let whole: RawWay = { minutes: 0, metres: 0 };
    for (const [i, to] of line.entries()) {
      const from = line[i - 1];
      if (from === undefined) continue;
      const metres = apart(from, to);
      const near = [nearestTo(from), nearestTo(to)] as const;
      const kmh = Math.max(0, ...[...this.#squares.around(from)].map((piece) => this.#kmhBetween(piece, ...near)));
      if (isPlace(from) || isPlace(to)) whole = sum(whole, { minutes: minutesFor(metres, WALK), metres });
      else if (kmh > 0) whole = sum(whole, { minutes: minutesFor(metres, kmh), metres });
      else if (metres <= MEET + 1e-6) whole = sum(whole, { minutes: minutesFor(metres, OTHERWISE), metres });
      else astray.push(`${from} to ${to}`);
    }
    return { ...whole, astray };
  }

  /** How fast a step is driven that lies on a piece of a road; 0 where it does not, or may not be driven that way. */
  #kmhBetween({ road, from, to }: Piece, ...steps: readonly [begin: Nearest, end: Nearest]): number {
    const [a, b] = [this.#vertices[from]!.at, this.#vertices[to]!.at];
    const [begin, end] = [steps[0](a, b), steps[1](a, b)];
    if (begin.metres > ON_ROAD || end.metres > ON_ROAD) return 0;
    return mayGo(road, end.t >= begin.t) ? kmhOf(road) : 0;
  }

  /** The vertices on both sides of where a place joins the roads that may be driven to, or from, and the way between. */
  #beside({ piece: { road, from, to }, at }: Joined, isLeaving: boolean) {
    const side = (vertex: number, isAlong: boolean) => {
      const metres = apart(at, this.#vertices[vertex]!.at);
      // At the vertex itself no road has a direction.
      if (metres > 1e-6 && !mayGo(road, isAlong)) return [];
      return [{ vertex, way: { minutes: minutesFor(metres, kmhOf(road)), metres } }];
    };
    return [...side(to, isLeaving), ...side(from, !isLeaving)];
  }

  /** The way along the one piece that both places stand on. */
  #along(from: Joined, to: Joined): RawWay | null {
    const { piece } = from;
    if (piece !== to.piece) return null;
    const begin = this.#vertices[piece.from]!.at;
    const isAlong = apart(begin, to.at) >= apart(begin, from.at);
    const metres = apart(from.at, to.at);
    if (metres > 1e-6 && !mayGo(piece.road, isAlong)) return null;
    return { minutes: minutesFor(metres, kmhOf(piece.road)), metres };
  }
}

const walked = ({ beside }: Joined): RawWay => ({ minutes: minutesFor(beside, WALK), metres: beside });
const sum = (a: RawWay, b: RawWay): RawWay => ({ minutes: a.minutes + b.minutes, metres: a.metres + b.metres });

/** Where the ends of roads lie within half a metre of another's line: by that road. */
function cutsOf(roads: readonly RawRoad[]): ReadonlyMap<RawRoad, { readonly after: number; readonly at: Place }[]> {
  const squares = new Squares<readonly [RawRoad, number]>(1e-3);
  for (const road of roads)
    for (let i = 0; i + 1 < road.line.length; i++) squares.add([road, i], road.line[i]!, road.line[i + 1]!);
  const cuts = new Map<RawRoad, { after: number; at: Place }[]>();
  for (const road of roads) {
    for (const end of [road.line[0]!, road.line.at(-1)!]) {
      const nearest = nearestTo(end);
      for (const [other, i] of squares.around(end)) {
        if (other === road) continue;
        const { t, place, metres } = nearest(other.line[i]!, other.line[i + 1]!);
        if (metres <= MEET && t > 0 && t < 1)
          cuts.set(other, [...(cuts.get(other) ?? []), { after: i + t, at: place }]);
      }
    }
  }
  return cuts;
}
