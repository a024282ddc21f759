import type { App } from "../app.ts";
import type { AppState } from "../store/state.ts";
import type { Machine } from "./watchWall.ts";

/** Between two looks whether the project is there by now. */
const LOOK_MS = 60_000;

/**
 * A wall that was switched on before its server, or whose project could not be opened, asks for it again and again, and begins
 * anew once it can be had: nobody stands before it to do so. Gives back what ends it.
 */
export function awaitProject({ store, clock }: App, machine: Pick<Machine, "isProjectThere" | "reload">): () => void {
  let stop = () => {};
  let isWaiting = false;
  const lacks = ({ project, opening, mode }: AppState) => mode === "wall" && project === null && opening === null;
  const wait = () => {
    isWaiting = lacks(store.getState());
    if (isWaiting) stop = clock.after(LOOK_MS, () => void look());
  };
  const look = async () => {
    const isThere = lacks(store.getState()) && (await machine.isProjectThere());
    if (isThere && lacks(store.getState())) machine.reload(null);
    else wait();
  };
  const unsubscribe = store.subscribe(() => {
    if (!isWaiting) wait();
  });
  wait();
  return () => {
    unsubscribe();
    stop();
  };
}
