import { expect, it } from "vitest";
import { GROUND_NAMES } from "../../../../src/state/queries/groundQueries.ts";
import { MAP_VIEW } from "../../../../src/state/queries/mapQueries.ts";
import type { Query } from "../../../../src/state/queries/query.ts";
import type { AppState, Viewport } from "../../../../src/state/store/state.ts";
import { officeDesk } from "../../../builders/touredWall.ts";
import { viewportOver } from "../../../builders/viewportOver.ts";

const FRAMES = 60;

/** What a map of a wall sees frame by frame from a whole city down to a street. */
const descent = (isFlying: boolean): readonly Viewport[] =>
  Array.from({ length: FRAMES + 1 }, (_, frame) => ({
    ...viewportOver(106.55 + 0.05 * (frame / FRAMES), 29.56, 7.25 + 6.75 * (frame / FRAMES), 640, 360),
    isFlying,
  }));

/** The questions that one after another replace each other while the map goes that way. */
function asked<Name extends "mapView" | "groundNames">(query: Query<Name>, state: AppState, way: readonly Viewport[]) {
  const questions: NonNullable<ReturnType<typeof query.questionOf>>[] = [];
  for (const viewport of way) {
    const last = questions.at(-1) ?? null;
    const question = query.questionOf({ ...state, viewport }, last);
    if (question !== null && JSON.stringify(question) !== JSON.stringify(last)) questions.push(question);
  }
  return questions;
}

it("asks for a third of the donuts on the way that a hand's way would ask for, and for no names: each is seen for a moment", async () => {
  const { app } = await officeDesk();
  const state = app.store.getState();
  const counts = [true, false].map((isFlying) =>
    [MAP_VIEW, GROUND_NAMES].map((query) => asked(query as typeof MAP_VIEW, state, descent(isFlying)).length),
  );
  expect(counts).toEqual([
    [8, 1],
    [28, 8],
  ]);
});

it("asks where it has landed what it would have asked of a map that stood there", async () => {
  const { app } = await officeDesk();
  const state = app.store.getState();
  const landed = viewportOver(106.6, 29.56, 14.3, 640, 360);
  const still = asked(MAP_VIEW, state, [landed]).at(-1);
  expect(asked(MAP_VIEW, state, [...descent(true), landed]).at(-1)).toEqual(still);
  expect(asked(GROUND_NAMES, state, [...descent(true), landed]).at(-1)).toEqual(
    asked(GROUND_NAMES, state, [landed]).at(-1),
  );
});
