import { expect, it } from "vitest";
import { sitesInViewport } from "../../../src/state/selectors/sitesInViewport.ts";

const TOWN = [106, 29, 107, 30] as const;
const none = { lng: new Float64Array(), lat: new Float64Array() };

const state = (
  bbox: readonly number[],
  { placed = 1, singles = none, donuts = none, asked = TOWN as readonly number[] } = {},
) =>
  [
    { bbox },
    { ask: { bbox: asked }, answer: { singles, donuts, shapes: [], beyond: null } },
    { placed },
  ] as unknown as Parameters<typeof sitesInViewport>;

const here = { lng: Float64Array.of(108, 106.5), lat: Float64Array.of(29.5, 29.5) };

it.each([
  ["a site in view", state(TOWN, { singles: here }), "some"],
  ["a cluster in view", state(TOWN, { donuts: here }), "some"],
  [
    "what is held is in the margin only",
    state([106.6, 29, 107, 30], { singles: here, asked: [105, 28, 109, 31] }),
    "none",
  ],
  ["nothing here", state(TOWN), "none"],
  ["nothing is placed at all", state(TOWN, { placed: 0 }), "nowhere"],
  ["the answer is of somewhere else", state([10, 10, 11, 11], { singles: here }), null],
])("%s", (_, at, expected) => {
  expect(sitesInViewport(...at)).toBe(expected);
});
