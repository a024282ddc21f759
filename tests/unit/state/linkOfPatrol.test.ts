import { expect, it } from "vitest";
import { ALL_IN_RINGS, type Engine } from "../../../src/contract/contract.ts";
import { parseDay } from "../../../src/core/day.ts";
import { newApp } from "../../../src/state/app.ts";
import { linkOfPatrol } from "../../../src/state/selectors/linkOfPatrol.ts";
import { NO_PATROL } from "../../../src/state/store/patrolChoice.ts";
import type { AppState } from "../../../src/state/store/state.ts";
import { fakeClock } from "../../builders/fakeClock.ts";

/** A patrol around a venue, by a link that others can open. */
function state(change: Partial<AppState> = {}): AppState {
  const { store } = newApp({ ask: () => new Promise(() => {}) } as Engine, fakeClock("2027-02-18"), "zh", "dark");
  store.setState({
    asOf: parseDay("2027-02-18")!,
    period: "lantern-2027",
    venue: "venues/VN-02",
    radius: 500,
    place: { type: "project", address: "data/project.json" },
    ...change,
  });
  return store.getState();
}

it("tells a patrol of all that lies in the rings, and its filter", () => {
  const ring = "asOf=2027-02-18&period=lantern-2027&venue=venues/VN-02&radius=500";
  expect(linkOfPatrol(state())).toBe(`mode=patrol&${ring}`);
  const kept = { ...NO_PATROL, keepsHours: true };
  expect(linkOfPatrol(state({ patrolChoice: kept }))).toBe(`mode=patrol&${ring}&hours=open`);
  expect(linkOfPatrol(state({ filter: { status: ["overdue"] } }))).toBe(`mode=patrol&${ring}&status=overdue`);
});

it.each<[string, Partial<AppState>]>([
  ["a part of the rings", { patrolChoice: { ...NO_PATROL, part: { ...ALL_IN_RINGS, status: "overdue" } } }],
  ["stops of its own", { patrolChoice: { ...NO_PATROL, stops: ["s/1"] } }],
  ["a stop added", { patrolChoice: { ...NO_PATROL, also: ["s/1"] } }],
  ["a stop left out", { patrolChoice: { ...NO_PATROL, without: ["s/1"] } }],
  ["what somebody searched for", { filter: { q: "张三" } }],
  ["a folder that lies on this machine", { place: { type: "folder", title: "台账" } }],
  ["nothing at all", { period: null, venue: null }],
])("tells none of %s", (_, change) => {
  expect(linkOfPatrol(state(change))).toBe(null);
});
