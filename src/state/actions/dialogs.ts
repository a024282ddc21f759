import type { App } from "../app.ts";
import type { AppState } from "../store/state.ts";

/** Opens a dialogue over the desk; null closes the one that is open. */
export function showDialog(app: App, dialog: AppState["dialog"]): void {
  app.store.setState({ dialog });
}
