import type { App } from "../app.ts";

/** A flight is over by then, and the address says which view it has come to. */
const LANDED_MS = 3500;

/**
 * Calls once at a boundary of the tour: when the next view has been flown to, so that a page that is loaded anew there comes back to
 * the very view. At once where none plays, or a hand holds it. Gives back what calls it off.
 */
export function atTourBoundary({ store, clock }: App, call: () => void): () => void {
  let stopWaiting = () => {};
  const before = store.getState().tour;
  if (before === null || before.paused !== null) {
    call();
    return stopWaiting;
  }
  const unsubscribe = store.subscribe(({ tour }) => {
    if (tour !== null && tour.paused === null && tour.view === before.view && tour.since === before.since) return;
    unsubscribe();
    stopWaiting = clock.after(tour === null || tour.paused !== null ? 0 : Math.min(LANDED_MS, tour.ms / 2), call);
  });
  return () => {
    unsubscribe();
    stopWaiting();
  };
}
