import type { App } from "../app.ts";
import { askPictured, type Seen } from "../queries/seen.ts";
import type { AppState, Camera, Viewport } from "../store/state.ts";
import { addNotice } from "./notices.ts";

/** Why no picture came of it. */
export type PictureTrouble = "no-webgl" | "context-lost" | "other";

/** What of the world a picture shows. */
interface Framed extends Pick<Viewport, "bbox"> {
  readonly camera: Camera;
}

/**
 * What a picture of the map may show: all that is drawn and said is asked anew with personal data hidden, for the part of the
 * map that the picture holds; null when another project was opened meanwhile, or a bug was met and said.
 */
export async function pictureSeen(app: App, { camera, bbox }: Framed): Promise<Seen | null> {
  const now = app.store.getState();
  if (now.project === null) return null;
  const viewport: Viewport = { ...camera, bbox };
  const state: AppState = { ...now, personal: "hide", viewport, scale: 1, hover: null };
  const answers = await askPictured(app.queries, state, bbox);
  if (answers === null || app.store.getState().generation !== now.generation) return null;
  return { state: { ...state, project: now.project.hidden ?? now.project }, answers };
}

/** Says that no picture was saved, and why. */
export function pictureFailed(app: App, why: PictureTrouble, detail: string): void {
  addNotice(app, "error", { type: "picture-failed", why, detail: why === "other" ? detail : "" });
}
