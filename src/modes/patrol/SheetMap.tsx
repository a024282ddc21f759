import { metresPerDegree } from "../../core/metres.ts";
import type { PatrolAnswer, PatrolTeam } from "../../state/answers.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** Units of the drawing: a tenth of a millimetre on paper, 182 mm wide. */
const WIDTH = 1820;
const MOST_HIGH = 900;
const LEAST_HIGH = 360;
const MARGIN = 70;
/** The disc of a stop's number, and how near two may stand. */
const DISC = 26;
const FIGURE = 30;
/** Lengths of a scale bar, the longest that fits into a quarter of the width. */
const BARS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** The way of a team as a drawing in ink, which survives a copier: stops by their numbers, the start, a scale and where north is. */
export function SheetMap({ team, answer }: { readonly team: PatrolTeam; readonly answer: PatrolAnswer }) {
  const words = usePatrolWords();
  const { from, to } = answer;
  const ends = [from, to].flatMap((end) => (end === null ? [] : [[end.lng, end.lat] as const]));
  const stops = team.stops.map(({ lng, lat }) => [lng, lat] as const);
  const path = team.way?.coordinates ?? [
    ...(from === null ? [] : [[from.lng, from.lat] as const]),
    ...stops,
    ...(to === null ? [] : [[to.lng, to.lat] as const]),
  ];
  const all = [...path, ...stops, ...ends];
  const per = metresPerDegree(all[0]?.[1] ?? 0);
  const [west, east] = spanOf(all.map(([lng]) => lng * per.lng));
  const [south, north] = spanOf(all.map(([, lat]) => lat * per.lat));
  const unit = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, east - west),
    (MOST_HIGH - 2 * MARGIN) / Math.max(1, north - south),
  );
  const height = Math.max(LEAST_HIGH, (north - south) * unit + 2 * MARGIN);
  const at = ([lng, lat]: readonly [number, number]): readonly [number, number] => [
    WIDTH / 2 + (lng * per.lng - (west + east) / 2) * unit,
    height / 2 - (lat * per.lat - (south + north) / 2) * unit,
  ];
  const pointText = (place: readonly [number, number]) =>
    at(place)
      .map((value) => value.toFixed(0))
      .join(",");
  const bar = BARS.filter((metres) => metres * unit <= WIDTH / 4).at(-1) ?? BARS[0]!;
  return (
    <svg
      className="patrol-sheet-map"
      viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`}
      fontSize={FIGURE}
      role="img"
      aria-label={words.title}
    >
      {answer.streets.map(({ coordinates, blocked }, i) => (
        <polyline
          // biome-ignore lint/suspicious/noArrayIndexKey: the streets of one answer stay in their order.
          key={i}
          points={coordinates.map(pointText).join(" ")}
          className={blocked ? "patrol-sheet-street patrol-sheet-blocked" : "patrol-sheet-street"}
        />
      ))}
      {streetNames(answer.streets, at).map(({ name, x, y, angle }) => (
        <text
          key={name}
          className="patrol-sheet-name"
          fontSize={NAME}
          transform={`translate(${x} ${y}) rotate(${angle})`}
        >
          {name}
        </text>
      ))}
      <polyline points={path.map(pointText).join(" ")} className="patrol-sheet-way" />
      {ticksOf(path.map(at)).map(({ x, y, angle }) => (
        <path key={`${x} ${y}`} d="M-12 -14L12 0L-12 14" transform={`translate(${x} ${y}) rotate(${angle})`} />
      ))}
      {ends.map((end) => {
        const [x, y] = at(end);
        return <rect key={`${x} ${y}`} x={x - 20} y={y - 20} width={40} height={40} className="patrol-sheet-end" />;
      })}
      {[...stops.entries()].reverse().map(([i, place]) => {
        const [x, y] = at(place);
        return (
          <g key={i} className="patrol-sheet-stop">
            <circle cx={x} cy={y} r={DISC} />
            <text x={x} y={y + 11}>
              {i + 1}
            </text>
          </g>
        );
      })}
      <g className="patrol-sheet-scale">
        <path d={`M${MARGIN / 2} ${height - 40}v16h${bar * unit}v-16`} />
        <text x={MARGIN / 2 + bar * unit + 16} y={height - 22}>
          {words.sheet.scale(bar)}
        </text>
        <path d={`M${WIDTH - 50} 70V20M${WIDTH - 66} 42L${WIDTH - 50} 18L${WIDTH - 34} 42`} />
        <text x={WIDTH - 62} y={106}>
          N
        </text>
      </g>
    </svg>
  );
}

const spanOf = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** Units of a piece of street that has room for its name, and of the name's letters. */
const LONG_STREET = 150;
const NAME = 24;
/** Names of more streets would cover the way. */
const MOST_NAMES = 24;

interface StreetName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Each street's name once, along its longest straight piece, the longest first. */
function streetNames(
  streets: PatrolAnswer["streets"],
  at: (place: readonly [number, number]) => readonly [number, number],
): StreetName[] {
  const longest = new Map<string, StreetName & { readonly length: number }>();
  for (const { name, coordinates } of streets) {
    if (name === "") continue;
    const places = coordinates.map(at);
    places.slice(1).forEach(([x, y], i) => {
      const [fromX, fromY] = places[i]!;
      const length = Math.hypot(x - fromX, y - fromY);
      if (length < LONG_STREET || length <= (longest.get(name)?.length ?? 0)) return;
      const turn = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
      const angle = Math.round(turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn);
      longest.set(name, { name, length, angle, x: Math.round((x + fromX) / 2), y: Math.round((y + fromY) / 2) });
    });
  }
  return [...longest.values()].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
}

/** Units between ticks that show which way it goes. */
const TICKS_APART = 220;

function ticksOf(path: readonly (readonly [number, number])[]): { x: number; y: number; angle: number }[] {
  const ticks: { x: number; y: number; angle: number }[] = [];
  let since = TICKS_APART / 2;
  path.slice(1).forEach(([x, y], i) => {
    const [fromX, fromY] = path[i]!;
    const length = Math.hypot(x - fromX, y - fromY);
    since += length;
    if (length < 20 || since < TICKS_APART) return;
    since = length / 2;
    const angle = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
    ticks.push({ x: Math.round((x + fromX) / 2), y: Math.round((y + fromY) / 2), angle: Math.round(angle) });
  });
  return ticks;
}
