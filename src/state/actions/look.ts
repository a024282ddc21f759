import type { App } from "../app.ts";
import type { Camera, Viewport } from "../store/state.ts";

/** The map moved; told by the map, after every frame in which it did. */
export function viewportChanged(app: App, viewport: Viewport): void {
  app.store.setState({ viewport });
}

export function lookAt(app: App, camera: Camera): void {
  app.store.setState({ wanted: { camera } });
}

/** How large marks and names are drawn; 1 on a desk of its own size. */
export function setScale(app: App, scale: number): void {
  if (app.store.getState().scale !== scale) app.store.setState({ scale });
}

/** Shows everything that is placed. */
export function lookAtAll(app: App): void {
  const bounds = app.store.getState().project?.bounds ?? null;
  if (bounds !== null) app.store.setState({ wanted: { bounds } });
}
