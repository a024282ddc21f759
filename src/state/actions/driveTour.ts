import type { App } from "../app.ts";
import { tourViews } from "../selectors/tourViews.ts";
import { sizeOfMap } from "../selectors/viewportAt.ts";
import type { Ahead, AppState, TourPlay } from "../store/state.ts";
import { withoutTour } from "../store/tourPlay.ts";
import { askAhead, askWay } from "./askAhead.ts";
import { nextShown, type ShownView } from "./nextShown.ts";
import { ownWall } from "./ownWall.ts";
import { isShown, resolveView } from "./resolveView.ts";
import { flightOf, leftOf, mayPlay, within } from "./tourSteps.ts";

/** What hands and remote controls do with a tour. */
export interface TourDriver {
  /** To the next view, or back to the one before; a tour that was held stays held. */
  step(by: 1 | -1): void;
  /** To a view by its place, from 0 on; nowhere where there is none. */
  jump(place: number): void;
  /** Holds it; held again it waits anew. */
  hold(): void;
  resume(): void;
  isHeld(): boolean;
  /** Starts the tour of the project, or ends it: the wall is then what it was before. */
  turn(): void;
  /** Ends the driving; what is shown stays. */
  stop(): void;
}

/** What somebody has held goes on by itself after so long without a hand. */
export const HELD_MS = 5 * 60_000;
/** So long before a view is over the next one is asked for. */
const AHEAD_MS = 4000;
/** A view that is not answered by then is shown as its answers come. */
const PATIENCE_MS = 5000;
/** A view that goes on after it was held stays for so long at least, in so far as it would have at all. */
const LEAST_LEFT_MS = 5000;
/** CSS pixels: sides of a map are worked out from degrees. */
const SAME_SIDE = 2;

/**
 * Plays the tour of the open project on a wall, by the page's clock. A view that cannot be shown is passed over in silence: the
 * desk says which. Whatever is opened, edited, refreshed or followed meanwhile, the tour goes on with what there is then.
 */
export function driveTour(app: App): TourDriver {
  const { store, clock } = app;
  let isOver = false;
  /** Grows with every wish: what was on its way to another view is of no use any more. */
  let wishes = 0;
  /** The place that is on its way to be shown; null while none is. */
  let aim: number | null = null;
  let shown: ShownView | null = null;
  /** The way to the view that comes by itself, by that view's key. */
  let way: { readonly to: string; readonly ahead: readonly Ahead[] } | null = null;
  /** The project and day of which nothing could be shown. */
  let barren: readonly [AppState["project"], AppState["asOf"]] | null = null;
  let project = store.getState().project;
  let size: readonly [number, number] | null = null;
  /** What a link or a hand wanted when it was last looked at. */
  let wish = store.getState().tourWish;
  let callOff = () => {};

  const tourNow = () => store.getState().tour;
  const viewsNow = () => tourViews(store.getState().project?.project);
  const setTour = (change: Partial<TourPlay>) =>
    store.setState(({ tour }) => (tour === null ? {} : { tour: { ...tour, ...change } }));

  /** To the view at a place, or the next that can be shown. A hand that asks for it has the map back in its place too. */
  async function go(place: number, by: 1 | -1, isByHand = false): Promise<void> {
    const mine = ++wishes;
    const isStill = () => mine === wishes && !isOver && mayPlay(store.getState());
    callOff();
    aim = place;
    const next = await nextShown(app, viewsNow(), place, by);
    if (!isStill()) return;
    const ahead = next === null ? null : await within(app, PATIENCE_MS, askAhead(app, next.resolved));
    if (!isStill()) return;
    aim = null;
    if (isByHand) shown = null;
    if (next !== null) arrive(next, ahead);
    else {
      const { project: of, asOf } = store.getState();
      barren = [of, asOf];
      shown = null;
      store.setState(withoutTour(store.getState()));
    }
  }

  function arrive(next: ShownView, landing: Ahead | null): void {
    const state = store.getState();
    const { view, index, resolved } = next;
    const now = clock.instant();
    const isSame = shown !== null && shown.view.key === view.key && state.tour !== null;
    shown = next;
    wish = state.tourWish === null ? null : index + 1;
    store.setState({
      ...resolved.choices,
      selection: null,
      tourWish: wish,
      ...(isSame ? {} : flightOf(state, next)),
      tour: {
        view: view.key,
        index,
        since: now,
        ms: view.ms,
        paused: state.tour?.paused == null ? null : { since: now, left: view.ms },
        ahead: landing === null ? (state.tour?.ahead ?? []) : [landing, ...(way?.to === view.key ? way.ahead : [])],
        own: state.tour?.own ?? ownWall(state),
      },
    });
    wait();
  }

  /** Waits for what comes next by itself. */
  function wait(): void {
    callOff();
    const tour = tourNow();
    if (tour === null || isOver) return;
    if (tour.paused !== null) {
      callOff = clock.after(Math.max(0, tour.paused.since + HELD_MS - clock.instant()), resume);
      return;
    }
    const left = leftOf(tour, clock.instant());
    const next = () => void go(tour.index + 1, 1);
    callOff = clock.after(Math.max(0, left - AHEAD_MS), () => {
      callOff = clock.after(Math.min(left, AHEAD_MS), next);
      void ahead(tour.index + 1);
    });
  }

  async function ahead(place: number): Promise<void> {
    const mine = wishes;
    const next = await nextShown(app, viewsNow(), place, 1);
    if (next === null || mine !== wishes || isOver) return;
    await askAhead(app, next.resolved);
    if (mine === wishes && !isOver) way = { to: next.view.key, ahead: askWay(app, next.resolved) };
  }

  function hold(): void {
    const tour = tourNow();
    if (tour === null) return;
    // What was on its way is not shown under a hand.
    wishes++;
    aim = null;
    const now = clock.instant();
    setTour({ paused: { since: now, left: tour.paused?.left ?? leftOf(tour, now) } });
    wait();
  }

  function resume(): void {
    const tour = tourNow();
    if (tour?.paused == null) return;
    if (viewsNow().every(({ key }) => key !== tour.view)) {
      setTour({ paused: null });
      return void go(tour.index, 1);
    }
    const left = Math.max(tour.paused.left, Math.min(LEAST_LEFT_MS, tour.ms));
    setTour({ paused: null, since: clock.instant() - (tour.ms - left) });
    // A hand may have moved the map.
    if (shown !== null) store.setState(flightOf(store.getState(), shown));
    wait();
  }

  /** The project was read again or edited: the view that is shown stays where it is still one. */
  async function follow(): Promise<void> {
    const tour = tourNow();
    const views = viewsNow();
    if (tour === null) return;
    if (aim !== null) return void go(Math.min(aim, views.length), 1);
    const index = views.findIndex(({ key }) => key === tour.view);
    const view = views[index];
    // Nothing moves under a hand: what it holds is shown until it is let go.
    if (view === undefined)
      return tour.paused === null ? void go(Math.min(tour.index, views.length - 1), 1) : undefined;
    if (index !== tour.index || view.ms !== tour.ms) {
      setTour({ index, ms: view.ms });
      wait();
    }
    const mine = wishes;
    const again = await resolveView(app, view);
    if (mine !== wishes || isOver || tourNow()?.view !== view.key) return;
    if (isShown(again)) shown = { view, index, resolved: again };
    else if (tourNow()?.paused === null) void go(index, 1);
  }

  function heed(state: AppState): void {
    if (isOver) return;
    if (!mayPlay(state)) {
      wishes++;
      aim = null;
      callOff();
      project = state.project;
      if (state.tour !== null) store.setState(withoutTour(state));
      return;
    }
    if (state.tour === null) {
      const isBarren = barren?.[0] === state.project && barren?.[1] === state.asOf;
      const isComing = aim !== null && state.project === project;
      if (state.tourWish === wish && (isBarren || isComing)) return;
      project = state.project;
      wish = state.tourWish;
      shown = null;
      void go(typeof state.tourWish === "number" ? state.tourWish - 1 : 0, 1);
    } else if (state.project !== project) {
      project = state.project;
      void follow();
    } else refit(state);
  }

  /** A view that is seen whole stays so on a map that gets another size. */
  function refit({ viewport, tour }: AppState): void {
    const now = viewport === null ? null : sizeOfMap(viewport);
    const isSame = now === null || (size !== null && now.every((side, i) => Math.abs(side - size![i]!) <= SAME_SIDE));
    if (isSame) return;
    size = now;
    if (shown === null || tour?.paused != null || shown.view.to.at !== undefined) return;
    const { view, index } = shown;
    const mine = wishes;
    void resolveView(app, view).then((again) => {
      if (mine !== wishes || isOver || !isShown(again) || again.camera === null) return;
      shown = { view, index, resolved: again };
      store.setState({ wanted: { camera: again.camera, isExact: true, flight: 0 } });
    });
  }

  const unsubscribe = store.subscribe(heed);
  heed(store.getState());
  return {
    step: (by) => {
      const tour = tourNow();
      if (tour !== null) void go((aim ?? tour.index) + by, by, true);
    },
    jump: (place) => {
      if (tourNow() !== null && place < viewsNow().length) void go(place, 1, true);
    },
    hold,
    resume,
    isHeld: () => tourNow()?.paused != null,
    turn() {
      const state = store.getState();
      if (state.tour !== null) store.setState({ ...withoutTour(state), tourWish: "off" });
      else if (viewsNow().length > 0) store.setState({ tourWish: 1 });
    },
    stop() {
      isOver = true;
      callOff();
      unsubscribe();
    },
  };
}
