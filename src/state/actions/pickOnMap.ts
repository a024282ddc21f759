import type { App } from "../app.ts";
import type { Selection } from "../store/state.ts";
import { openNode, select } from "./select.ts";

/** A click on the map: a cluster opens or is listed, anything else is selected, the bare map clears the selection. */
export function pickOnMap(app: App, picked: Selection | null): void {
  if (picked?.type === "node") void openNode(app, picked);
  else select(app, picked);
}
