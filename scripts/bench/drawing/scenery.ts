import type { StyleSpecification } from "maplibre-gl";
import { donutRadius } from "../../../src/core/donutSize.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../../src/core/statusStyle.ts";
import type { DonutLook, Rgb } from "../../../src/map/layers/DonutLayer.ts";
import {
  type Donuts,
  FILLED_STATUSES,
  redOf,
  segmentsOf,
  writeShareEnds,
} from "../../../src/scene/parts/donutShape.ts";

export const CENTER = [121.47, 31.23] as const;
export const ZOOM = 12;

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const between = (a: Rgb, b: Rgb, share: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
];

export function lookOf(theme: Theme): DonutLook {
  const ground = rgb(GROUND[theme]);
  const ink = rgb(INK[theme]);
  const fill = (status: keyof typeof STATUS_STYLE): Rgb => rgb(STATUS_STYLE[status].fill[theme] ?? GROUND[theme]);
  const outlined = (status: keyof typeof STATUS_STYLE): boolean => STATUS_STYLE[status].outlined[theme];
  return {
    palette: [
      fill("overdue"),
      fill("open"),
      fill("in-progress"),
      fill("awaiting-review"),
      fill("closed"),
      fill("clear"),
      between(ground, ink, 0.16),
    ],
    outlined: [
      outlined("overdue"),
      outlined("open"),
      outlined("in-progress"),
      outlined("awaiting-review"),
      outlined("closed"),
      outlined("clear"),
    ],
    ground,
    ink,
    outline: between(ground, ink, 0.55),
    strength: 1,
  };
}

/** Reproducible, 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const figure = (count: number): string =>
  count < 10_000 ? count.toLocaleString("en-US") : `${(count / 10_000).toFixed(count < 1_000_000 ? 1 : 0)}万`;

export interface Mix {
  readonly lngLat: readonly [number, number];
  readonly counts: readonly number[];
  readonly major?: boolean;
}

export function donutsOf(mixes: readonly Mix[]): Donuts {
  const length = mixes.length;
  const donuts = {
    length,
    lngLats: new Float64Array(2 * length),
    radii: new Float32Array(length),
    shareEnds: new Float32Array(FILLED_STATUSES * length),
    reds: Uint8Array.from(mixes, ({ counts }) => redOf(counts[0] ?? 0)),
    notches: Uint8Array.from(mixes, ({ major }) => Number(major === true)),
    segments: Uint8Array.from(mixes, ({ counts }) => segmentsOf(counts.reduce((sum, n) => sum + n, 0))),
    counts: mixes.map(({ counts }) => figure(counts.reduce((sum, n) => sum + n, 0))),
    overdue: mixes.map(({ counts: [overdue = 0] }) => (overdue === 0 ? "" : figure(overdue))),
  };
  for (const [i, { lngLat, counts }] of mixes.entries()) {
    const radius = donutRadius(counts.reduce((sum, n) => sum + n, 0));
    donuts.lngLats.set(lngLat, 2 * i);
    donuts.radii[i] = radius;
    writeShareEnds(counts, radius, donuts.shareEnds, FILLED_STATUSES * i);
  }
  return donuts;
}

/** `count` donuts strewn over a screen of 1920 x 1080 at ZOOM, one of 5,000 sites with overdue ones in the middle. */
export function manyMixes(count: number): Mix[] {
  const next = dice(7);
  const degrees = 360 / (512 * 2 ** ZOOM);
  const mixes = Array.from({ length: count - 1 }, (): Mix => {
    const total = Math.round(10 ** (0.3 + 4.2 * next() ** 1.6));
    const counts = Array.from({ length: 7 }, (_, status) =>
      next() < 0.55 ? Math.round(total * next() ** 3 * (status < 3 ? 0.15 : 0.6)) : 0,
    );
    if (!counts.some((n) => n > 0)) counts[Math.floor(next() * 7)] = total;
    const x = (next() - 0.5) * 1880;
    const y = (next() - 0.5) * 1040 * 0.857;
    return { lngLat: [CENTER[0] + x * degrees, CENTER[1] + y * degrees], counts, major: next() < 0.08 };
  });
  mixes.push({ lngLat: CENTER, counts: [900, 800, 700, 300, 900, 900, 500], major: false });
  return mixes;
}

/** Rows of donuts for the eye: sizes, mixes, majors, touching ones. */
export function sheetMixes(): Mix[] {
  const degrees = 360 / (512 * 2 ** ZOOM);
  const at = (x: number, y: number): [number, number] => [CENTER[0] + x * degrees, CENTER[1] - y * degrees * 0.855];
  const rows: (readonly number[])[] = [
    [1, 1, 1, 1, 1, 1, 1],
    [0, 1, 0, 2, 4, 2, 0],
    [2, 0, 9, 4, 30, 20, 10],
    [0, 0, 30, 40, 150, 40, 12],
    [3, 40, 80, 61, 700, 300, 100],
    [120, 900, 700, 800, 5000, 4100, 1300],
  ];
  const mixes: Mix[] = rows.map((counts, i) => ({ lngLat: at(-280 + 100 * i, -130), counts }));
  for (let status = 0; status < 7; status++) {
    const alone = Array.from({ length: 7 }, (_, i) => (i === status ? 7 : 0));
    const many = Array.from({ length: 7 }, (_, i) => (i === status ? 260 : i > 3 ? 190 : 0));
    mixes.push({ lngLat: at(-280 + 80 * status, -40), counts: alone });
    mixes.push({ lngLat: at(-280 + 80 * status, 40), counts: many, major: status < 3 });
  }
  mixes.push({ lngLat: at(-280, 130), counts: [0, 0, 0, 0, 30, 20, 30] });
  mixes.push({ lngLat: at(-255, 136), counts: [1, 0, 0, 0, 30, 20, 10], major: true });
  mixes.push({ lngLat: at(-180, 130), counts: [0, 0, 0, 0, 0, 0, 480] });
  mixes.push({ lngLat: at(-100, 130), counts: [0, 0, 0, 0, 0, 128_000, 2] });
  mixes.push({ lngLat: at(0, 130), counts: [1, 0, 0, 0, 0, 9_998, 0], major: true });
  mixes.push({ lngLat: at(100, 130), counts: [0, 888, 8, 8, 80, 800, 4] });
  mixes.push({ lngLat: at(180, 130), counts: [0, 0, 1, 0, 0, 0, 0] });
  return mixes;
}

export function styleOf(theme: Theme): StyleSpecification {
  const ground = theme === "dark" ? "#12181f" : "#f4f5f3";
  const block = (x: number, y: number): GeoJSON.Feature => ({
    type: "Feature",
    properties: {},
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [x, y],
          [x + 0.05, y],
          [x + 0.05, y + 0.035],
          [x, y + 0.035],
          [x, y],
        ],
      ],
    },
  });
  const blocks: GeoJSON.Feature[] = [];
  for (let x = -4; x < 4; x++)
    for (let y = -4; y < 4; y++) blocks.push(block(CENTER[0] + 0.02 + x * 0.08, CENTER[1] + 0.02 + y * 0.06));
  return {
    version: 8,
    sources: { blocks: { type: "geojson", data: { type: "FeatureCollection", features: blocks } } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": ground } },
      {
        id: "blocks",
        type: "fill",
        source: "blocks",
        paint: { "fill-color": theme === "dark" ? "#18212a" : "#ebece9" },
      },
    ],
  };
}
