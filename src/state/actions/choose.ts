import { type Day, parseDay } from "../../core/day.ts";
import type { Filter } from "../../core/filter.ts";
import type { Language } from "../../core/language.ts";
import { type Mode, modeRule } from "../../core/modes.ts";
import type { ClockTime } from "../../core/moment.ts";
import type { Theme } from "../../core/statusStyle.ts";
import type { App } from "../app.ts";
import { eachMinute, today } from "../clock.ts";
import { ownTheme } from "../selectors/ownTheme.ts";
import type { AppState } from "../store/state.ts";
import { withoutTour } from "../store/tourPlay.ts";

export function setAsOf(app: App, asOf: Day): void {
  app.store.setState({ asOf, dragged: null });
}

/** A day on the way: dragged, played, or a key that is held. */
export function dragAsOf(app: App, asOf: Day): void {
  app.store.setState({ asOf, dragged: "asOf" });
}

/** What is dragged from now on is another step than what was dragged before. */
export function beginDrag(app: App): void {
  app.store.setState({ dragged: null });
}

/** Sets conditions of the filter; an empty list or text takes the condition away. */
export function setFilter(app: App, change: { readonly [K in keyof Filter]?: Filter[K] | undefined }): void {
  app.store.setState(({ filter }) => {
    const next = Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    );
    return { filter: Object.fromEntries(next) as Filter };
  });
}

export function clearFilter(app: App): void {
  app.store.setState({ filter: {} });
}

/** Adds or takes away one word of a condition that is a list. */
export function toggleFilter<K extends Exclude<keyof Filter, "q">>(
  app: App,
  key: K,
  word: NonNullable<Filter[K]>[number],
): void {
  const list: readonly string[] = app.store.getState().filter[key] ?? [];
  const next = list.includes(word) ? list.filter((other) => other !== word) : [...list, word];
  setFilter(app, { [key]: next } as { [K in keyof Filter]?: Filter[K] });
}

export function setTheme(app: App, theme: Theme): void {
  app.store.setState({ theme });
}

export function setLanguage(app: App, language: Language): void {
  app.store.setState({ language });
}

/** A theme that nobody chose goes with the mode; a card stays at the desk, as its link does, and the tour on its wall. */
export function setMode(app: App, mode: Mode): void {
  app.store.setState(({ mode: before, theme, linked, tour }) => ({
    ...(mode === "wall" ? {} : withoutTour({ tour })),
    mode,
    theme: theme === ownTheme(before, linked.theme) ? ownTheme(mode, linked.theme) : theme,
    ...(modeRule(mode).isPublic ? { selection: null } : {}),
  }));
}

/** Midnight: a project that leaves the day open is of the new one, which is shown unless somebody chose another. */
function dayTurned(app: App): void {
  const { project, asOf, projectDay } = app.store.getState();
  if (project === null || parseDay(project.project.asOf) !== null) return;
  const day = today(app);
  if (day !== projectDay) app.store.setState({ projectDay: day, ...(asOf === projectDay ? { asOf: day } : {}) });
}

/** Sees to it that a midnight by the page's clock is noticed, whatever is shown; gives back what ends that. */
export const followClock = (app: App): (() => void) => eachMinute(app, () => dayTurned(app));

/** Starts the page's clock at what a link says; one that was started so already runs on. Null is the machine's own. */
export function startClock(app: App, from: ClockTime | null): void {
  const { now } = app.store.getState();
  if (from === (now?.from ?? null)) return;
  app.store.setState({ now: from === null ? null : { from, since: app.clock.instant() } });
  dayTurned(app);
}

export function showPanel(app: App, panel: AppState["panel"]): void {
  app.store.setState({ panel });
}

export function choosePeriod(app: App, period: string | null): void {
  app.store.setState({ period, venue: null, radius: null });
}

/** Chooses one venue of the period (`layer/id`), or all of them. A radius that was set stands: it is one number for them all. */
export function chooseVenue(app: App, venue: string | null): void {
  app.store.setState({ venue });
}

/** Metres for the rings in place of the venues' own; null gives them back. */
export function setRadius(app: App, radius: number | null): void {
  app.store.setState({ radius, dragged: null });
}

/** A radius on the way, as `dragAsOf`. */
export function dragRadius(app: App, radius: number): void {
  app.store.setState({ radius, dragged: "radius" });
}
