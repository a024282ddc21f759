import { expect, it } from "vitest";
import type { PatrolAnswer } from "../../../src/contract/contract.ts";
import type { Day } from "../../../src/core/day.ts";
import { changePatrol, moveStop, startPatrol, toggleTick } from "../../../src/state/actions/patrol.ts";
import { newApp } from "../../../src/state/app.ts";
import { questionsOf } from "../../../src/state/queries/questions.ts";

/** An app with a project open, whose engine never answers. */
function desk() {
  const app = newApp({ ask: () => new Promise(() => {}) }, () => 20_000 as Day, "zh", "dark");
  app.store.setState({ project: {} as never, mode: "patrol" });
  return { app, asked: () => questionsOf(app.store.getState()).patrol };
}

const answered = (sites: readonly string[]) => ({
  answer: { teams: [{ stops: sites.map((site) => ({ site })) }] } as unknown as PatrolAnswer,
});

it("asks nothing until sites, a venue or a period were chosen", () => {
  const { app, asked } = desk();
  expect(asked()).toBeNull();
  app.store.setState({ venue: "v/V" });
  expect(asked()?.of).toEqual({ type: "rings", period: null, venue: "v/V" });
  app.store.setState({ mode: "explore" });
  expect(asked()).toBeNull();
});

it("plans the ticked sites, and names their rings only where all of them lie in them", () => {
  const { app, asked } = desk();
  app.store.setState({
    venue: "v/V",
    exposure: {
      ask: { venue: "v/V", radius: 300 } as never,
      answer: { period: { id: "p" }, venues: [{ sites: [{ layer: "s", id: "1" }] }] } as never,
    },
  });
  for (const ref of ["s/1", "s/2", "s/2"]) toggleTick(app, ref);
  startPatrol(app, app.store.getState().ticked);
  expect(asked()?.of).toEqual({
    type: "sites",
    refs: ["s/1"],
    inRings: { period: "p", venue: "v/V", radius: 300 },
  });
  startPatrol(app, ["s/1", "s/2"]);
  expect(asked()?.of).toEqual({ type: "sites", refs: ["s/1", "s/2"] });
});

it("keeps an order by hand only for the patrol that it is an order of", () => {
  const { app, asked } = desk();
  changePatrol(app, { stops: ["a", "b", "c"] });
  app.store.setState({ patrol: answered(["a", "b", "c"]) as never });
  moveStop(app, 0, 2, -1);
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
  moveStop(app, 0, 0, -1);
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
  changePatrol(app, { teams: 2 });
  expect(asked()?.order).toBeUndefined();
  changePatrol(app, { teams: 1 });
  expect(asked()?.order).toEqual([["a", "c", "b"]]);
});

it("ends where it starts when that is wished", () => {
  const { app, asked } = desk();
  const from = { type: "ref", ref: "f/1" } as const;
  changePatrol(app, { stops: ["a"], from });
  expect([asked()?.from, asked()?.to]).toEqual([from, null]);
  changePatrol(app, { returns: true });
  expect(asked()?.to).toEqual(from);
});
