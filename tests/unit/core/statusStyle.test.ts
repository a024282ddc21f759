import { describe, expect, test } from "vitest";
import { DISPLAY_STATUSES } from "../../../src/core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../../src/core/statusStyle.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** G. M. Machado et al., IEEE TVCG 15 (2009), severity 1.0; applied to linear sRGB. */
const SIGHT: Readonly<Record<"normal" | "protan" | "deutan" | "tritan", Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const FLOOR = { normal: 19, protan: 15, deutan: 15, tritan: 15 } as const;

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const D65: Triple = [0.95047, 1, 1.08883];

const times = (m: Matrix, [x, y, z]: Triple): Triple =>
  m.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;

function linear(hex: string): Triple {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function lab(rgb: Triple): Triple {
  const clipped = rgb.map((c) => Math.min(1, Math.max(0, c))) as unknown as Triple;
  const [x, y, z] = times(TO_XYZ, clipped).map((c, i) => {
    const t = c / D65[i as 0 | 1 | 2];
    return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  }) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 by G. Sharma, W. Wu, E. Dalal (2005). */
function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const rad = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const c1 = Math.hypot(a1 * (1 + g), b1);
  const c2 = Math.hypot(a2 * (1 + g), b2);
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const h1 = hue(a1 * (1 + g), b1);
  const h2 = hue(a2 * (1 + g), b2);
  let dh = c1 * c2 === 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (c1 * c2 !== 0) h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((h - 30) * rad) +
    0.24 * Math.cos(2 * h * rad) +
    0.32 * Math.cos((3 * h + 6) * rad) -
    0.2 * Math.cos((4 * h - 63) * rad);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rT = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const [x, y, z] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
  return Math.sqrt(x * x + y * y + z * z + rT * y * z);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b].map((hex) => times(TO_XYZ, linear(hex))[1]).sort((m, n) => m - n) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const THEMES: readonly Theme[] = ["dark", "light"];
const filled = (theme: Theme) => DISPLAY_STATUSES.flatMap((status) => STATUS_STYLE[status].fill[theme] ?? []);

test("the yardstick itself: pairs published with CIEDE2000", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 4);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3);
});

describe.each(THEMES)("on %s ground", (theme) => {
  test("six statuses are filled, unknown is an outline", () => {
    expect(filled(theme)).toHaveLength(6);
    expect(STATUS_STYLE.unknown.fill[theme]).toBeNull();
    expect(STATUS_STYLE.unknown.outlined[theme]).toBe(true);
  });

  test.each(["normal", "protan", "deutan", "tritan"] as const)(
    "any two fills can be told apart with %s sight",
    (sight) => {
      const seen = filled(theme).map((hex) => lab(times(SIGHT[sight], linear(hex))));
      let least = Number.POSITIVE_INFINITY;
      seen.forEach((a, i) => {
        for (const b of seen.slice(i + 1)) least = Math.min(least, ciede2000(a, b));
      });
      expect(least).toBeGreaterThanOrEqual(FLOOR[sight]);
    },
  );

  test.each(DISPLAY_STATUSES)("%s stands out 3:1 by its fill or its outline", (status) => {
    const { fill, outlined } = STATUS_STYLE[status];
    const byFill = fill[theme] === null ? 1 : contrast(fill[theme], GROUND[theme]);
    const byOutline = outlined[theme] ? contrast(INK[theme], GROUND[theme]) : 1;
    expect(Math.max(byFill, byOutline)).toBeGreaterThanOrEqual(3);
  });

  test("text reads 7:1", () => {
    expect(contrast(INK[theme], GROUND[theme])).toBeGreaterThanOrEqual(7);
  });
});

test("every status has a glyph of its own", () => {
  expect(new Set(DISPLAY_STATUSES.map((status) => STATUS_STYLE[status].glyph)).size).toBe(7);
});
