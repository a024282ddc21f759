import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, it, vi } from "vitest";
import { CachedFit } from "../../../src/map/cachedFit.ts";
import { FlightPace } from "../../../src/map/flightPace.ts";
import { goWhere } from "../../../src/map/goWhere.ts";
import { NO_SHIFT } from "../../../src/map/pictures/shift.ts";
import type { Wanted } from "../../../src/state/store/state.ts";

const PLACES: Wanted = { bounds: [106.4, 29.4, 106.6, 29.6] };
const WHOLE: Wanted = { bounds: [106.3, 29.4, 106.6, 29.6], after: PLACES };
const LINKED: Wanted = { camera: { lng: 106.5, lat: 29.5, zoom: 12 }, isExact: true, after: WHOLE };

/** What a map tells that stands somewhere else. */
const AFAR = { isMoving: () => false, getZoom: () => 3, getCenter: () => ({ lng: 0, lat: 0 }) };

/** Which of the places in a row the map goes to, each told as it stands, a hand having moved it in between or not. */
function goes(row: readonly Wanted[], isMoved: boolean): readonly boolean[] {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal("innerWidth", 1400);
  const moves = vi.fn<() => void>();
  const container = { clientWidth: 1000, clientHeight: 700 };
  const map = { getContainer: () => container, fitBounds: moves, easeTo: moves, ...AFAR } as unknown as MapLibreMap;
  const fit = new CachedFit();
  const pictures = { shift: NO_SHIFT, boundsOnMap: (bounds: unknown) => bounds } as never;
  let last: Wanted | null = null;
  const gone = row.map((wanted) => {
    const before = moves.mock.calls.length;
    const scene = { covered: 0, scale: 1, isFar: false };
    const journey = { last, scene, width: 1000, isBare: false, pictures, fit, pace: new FlightPace() };
    goWhere(map, wanted, journey, () => {});
    last = wanted;
    if (isMoved) fit.leave();
    return moves.mock.calls.length > before;
  });
  vi.unstubAllGlobals();
  return gone;
}

it("an opening that goes on leaves a map alone that a hand has moved since its places were shown", () => {
  expect(goes([PLACES, WHOLE, LINKED], true)).toEqual([true, false, false]);
  expect(goes([PLACES, LINKED], true)).toEqual([true, false]);
});

it("the map goes there where no hand has moved it, and to what another opening wants in any case", () => {
  expect(goes([PLACES, WHOLE, LINKED], false)).toEqual([true, true, true]);
  expect(goes([LINKED, PLACES, WHOLE], true)).toEqual([true, true, false]);
  expect(goes([{ bounds: [1, 1, 2, 2] }, WHOLE], true)).toEqual([true, true]);
});

it.each([
  { isBare: true, durations: [0, 0] },
  { isBare: false, durations: [300, 300] },
])(
  "a map without any sites (bare: $isBare) is sent there at once: it has nowhere to come from",
  ({ isBare, durations }) => {
    vi.stubGlobal("matchMedia", () => ({ matches: false }));
    vi.stubGlobal("innerWidth", 1400);
    const taken: (number | undefined)[] = [];
    const map = {
      getContainer: () => ({ clientWidth: 1000, clientHeight: 700 }),
      fitBounds: (_: unknown, { duration }: { readonly duration: number }) => taken.push(duration),
      easeTo: ({ duration }: { readonly duration: number }) => taken.push(duration),
      ...AFAR,
    } as unknown as MapLibreMap;
    const scene = { covered: 0, scale: 1, isFar: false };
    const pictures = { shift: NO_SHIFT, boundsOnMap: (bounds: unknown) => bounds } as never;
    const journey = { last: null, scene, width: 1000, isBare, pictures, fit: new CachedFit(), pace: new FlightPace() };
    for (const wanted of [LINKED, { ...PLACES, flies: true }] as const) goWhere(map, wanted, journey, () => {});
    vi.unstubAllGlobals();
    expect(taken).toEqual(durations);
  },
);

it.each([
  {
    at: "there, as far as can be seen",
    covered: 0,
    zoom: 12 + 1e-9,
    lng: 106.5 + 1e-9,
    isMoving: false,
    isSent: false,
  },
  { at: "there, but under a drawer", covered: 400, zoom: 12, lng: 106.5, isMoving: false, isSent: true },
  { at: "there, but on its way elsewhere", covered: 0, zoom: 12, lng: 106.5, isMoving: true, isSent: true },
  { at: "a tenth of a pixel off", covered: 0, zoom: 12, lng: 106.5 + 1e-5, isMoving: false, isSent: true },
  { at: "another zoom", covered: 0, zoom: 12.001, lng: 106.5, isMoving: false, isSent: true },
])("a map that stands $at is sent to a camera: $isSent", ({ covered, zoom, lng, isMoving, isSent }) => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("innerWidth", 1400);
  const easeTo = vi.fn<() => void>();
  const here = { isMoving: () => isMoving, getZoom: () => zoom, getCenter: () => ({ lng, lat: 29.5 }) };
  const scene = { covered, scale: 1, isFar: false };
  const rest = { width: 1000, isBare: false, fit: new CachedFit(), pace: new FlightPace() };
  const journey = { last: null, scene, pictures: { shift: NO_SHIFT } as never, ...rest };
  goWhere(
    { easeTo, ...here } as unknown as MapLibreMap,
    { camera: { lng: 106.5, lat: 29.5, zoom: 12 } },
    journey,
    () => {},
  );
  vi.unstubAllGlobals();
  expect(easeTo.mock.calls.length > 0).toBe(isSent);
});
