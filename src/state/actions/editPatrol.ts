import type { PatrolAnswer, StopWish } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { PATROL } from "../queries/patrolQueries.ts";
import { patrolKey } from "../queries/patrolQuestion.ts";
import { questionOnDay } from "../queries/questionOnDay.ts";
import { changePatrol } from "./patrol.ts";

const ordersOf = ({ teams }: PatrolAnswer): string[][] => teams.map(({ stops }) => stops.map(({ site }) => site));

/** The order that is shown, as one by hand. */
function byHand(app: App, teams: readonly (readonly string[])[]) {
  const state = app.store.getState();
  return { order: { of: patrolKey(state, questionOnDay(state)), teams } };
}

const shownOrders = (app: App): string[][] | null => {
  const { value } = app.queries.get(PATROL);
  return value === null ? null : ordersOf(value);
};

/** Moves a stop of a team up (-1) or down (1) by one; from then on the order is one by hand. */
export function moveStop(app: App, team: number, at: number, by: -1 | 1): void {
  const site = shownOrders(app)?.[team]?.[at];
  const count = shownOrders(app)?.[team]?.length ?? 0;
  if (site !== undefined && at + by >= 0 && at + by < count) moveStopTo(app, site, team, at + by);
}

/** Puts a stop at a place of a team's order, counted without it. */
export function moveStopTo(app: App, site: string, team: number, at: number): void {
  const before = shownOrders(app);
  if (before === null || before[team] === undefined) return;
  const teams = before.map((stops) => stops.filter((stop) => stop !== site));
  teams[team]!.splice(Math.max(0, Math.min(at, teams[team]!.length)), 0, site);
  if (JSON.stringify(teams) !== JSON.stringify(before)) changePatrol(app, byHand(app, teams));
}

/** Has a stop keep its place when the others are put in order anew, or no longer. The order stays as it is shown. */
export function toggleLock(app: App, site: string): void {
  const teams = shownOrders(app);
  const { locks } = app.store.getState().patrolChoice;
  if (teams === null) return;
  const isLocked = locks.includes(site);
  changePatrol(app, {
    locks: isLocked ? locks.filter((other) => other !== site) : [...locks, site],
    ...byHand(app, teams),
  });
}

/** Puts in order by computing what is not locked; all of it where nothing is. */
export function computeOrder(app: App): void {
  const { locks } = app.store.getState().patrolChoice;
  const locked = shownOrders(app)?.map((stops) => stops.filter((site) => locks.includes(site))) ?? [];
  changePatrol(app, { order: null, around: locked.some((stops) => stops.length > 0) ? locked : null });
}

/** Leaves a stop out, which is named where stops are left out, or brings it back. */
export function excludeStop(app: App, site: string, isOut: boolean): void {
  const { without, locks } = app.store.getState().patrolChoice;
  const others = without.filter((other) => other !== site);
  changePatrol(app, {
    without: isOut ? [...others, site] : others,
    locks: isOut ? locks.filter((other) => other !== site) : locks,
  });
}

/** Adds a site to the stops; one that was left out comes back. */
export function addStop(app: App, site: string): void {
  const { also, without } = app.store.getState().patrolChoice;
  changePatrol(app, {
    also: also.includes(site) ? also : [...also, site],
    without: without.filter((other) => other !== site),
  });
}

/** Changes what is wished of a stop; what is undefined is wished no longer. */
export function wishOfStop(
  app: App,
  site: string,
  change: { readonly [K in keyof Omit<StopWish, "ref">]: StopWish[K] | undefined },
): void {
  const { wishes } = app.store.getState().patrolChoice;
  const merged = { ...wishes.find(({ ref }) => ref === site), ...change, ref: site };
  const said = Object.entries(merged).filter(([, value]) => value !== undefined && value !== "" && value !== false);
  const others = wishes.filter(({ ref }) => ref !== site);
  changePatrol(app, {
    wishes: said.length === 1 ? others : [...others, Object.fromEntries(said) as unknown as StopWish],
  });
}

/** Takes the last step back. */
export function undoPatrol(app: App): void {
  app.store.setState(({ patrolChoice, patrolSteps: { past, future } }) => {
    const before = past.at(-1);
    return before === undefined
      ? {}
      : { patrolChoice: before, patrolSteps: { past: past.slice(0, -1), future: [...future, patrolChoice] } };
  });
}

/** Makes the step again that was taken back last. */
export function redoPatrol(app: App): void {
  app.store.setState(({ patrolChoice, patrolSteps: { past, future } }) => {
    const after = future.at(-1);
    return after === undefined
      ? {}
      : { patrolChoice: after, patrolSteps: { past: [...past, patrolChoice], future: future.slice(0, -1) } };
  });
}
