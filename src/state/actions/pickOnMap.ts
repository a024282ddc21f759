import type { App } from "../app.ts";
import type { Selection } from "../store/state.ts";
import { openNode, select } from "./select.ts";

/** A click on the map: where a record is to be placed it goes there; else a cluster opens or is listed, anything else is selected, the bare map clears the selection. */
export function pickOnMap(app: App, picked: Selection | null, lng: number, lat: number): void {
  if (app.store.getState().placing !== null) {
    void import("./corrections.ts").then(({ placeHere }) => placeHere(app, lng, lat));
    return;
  }
  if (picked?.type === "node") void openNode(app, picked);
  else select(app, picked);
}
