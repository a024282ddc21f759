import type { App } from "../app.ts";
import { dropNotices } from "./notices.ts";
import { prefer } from "./preferences.ts";

/** Shows another basemap of the project, by its `basemapKey`, from now on and on this machine. */
export function chooseBasemap(app: App, basemap: string): void {
  dropNotices(app, ["basemap"]);
  prefer(app, { basemap });
}

/** Takes the key of Tianditu, or forgets it; it is tried at once. */
export function setTiandituKey(app: App, tiandituKey: string | null): void {
  dropNotices(app, ["basemap"]);
  prefer(app, { tiandituKey });
}
