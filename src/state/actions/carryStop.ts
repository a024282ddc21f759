import type { App } from "../app.ts";
import { PATROL } from "../queries/patrolQueries.ts";
import type { Selection } from "../store/state.ts";

/** Is it a stop of the patrol that is shown, which may be given to another team on the map? */
export function isStopShown(app: App, picked: Selection): boolean {
  const { mode, placing } = app.store.getState();
  if (mode !== "patrol" || placing !== null || picked.type !== "site") return false;
  return (
    app.queries.get(PATROL).value?.teams.some(({ stops }) => stops.some(({ site }) => site === picked.ref)) === true
  );
}

/** Gives a stop that was carried over the map to the team on whose stop or way it was put down; elsewhere it stays. */
export async function putStopDown(
  app: App,
  picked: Selection,
  onto: Selection | null,
  lng: number,
  lat: number,
): Promise<void> {
  const { value } = app.queries.get(PATROL);
  const { viewport } = app.store.getState();
  if (value === null || viewport === null || picked.type !== "site") return;
  const [{ dropOnTeam }, { moveStopTo }] = await Promise.all([
    import("../selectors/dropOnTeam.ts"),
    import("./editPatrol.ts"),
  ]);
  // The pin of a stop stands over its place.
  const stop = value.teams.flatMap(({ stops }) => stops).find(({ site }) => onto?.type === "site" && site === onto.ref);
  const drop = dropOnTeam(value, picked.ref, stop ?? { lng, lat }, viewport.zoom);
  if (drop !== null) moveStopTo(app, picked.ref, drop.team, drop.at);
}
