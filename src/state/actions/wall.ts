import type { App } from "../app.ts";
import type { AppState, ToldPlace } from "../store/state.ts";

/** The list of the wall has turned a page: its rows stand on the map by these numbers. */
export function tell(app: App, told: readonly ToldPlace[]): void {
  if (JSON.stringify(told) !== JSON.stringify(app.store.getState().told)) app.store.setState({ told });
}

/** Marks on the map of the wall what has changed since then; null marks nothing. */
export function markChanges(app: App, marked: AppState["marked"]): void {
  if (marked !== app.store.getState().marked) app.store.setState({ marked });
}
