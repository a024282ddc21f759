import type { Contract } from "../../contract/contract.ts";
import type { App } from "../app.ts";
import { questionOnDay, questionsOf } from "../questions.ts";
import type { AppState } from "../state.ts";
import { addNotice } from "./notices.ts";

/** Why no picture came of it. */
export type PictureTrouble = "no-webgl" | "context-lost" | "other";

/**
 * The state as a picture of it may show it: what is drawn and said is asked anew with personal data hidden, for the part
 * of the map that the picture holds; null when another project was opened meanwhile. Throws when the engine met a bug.
 */
export async function pictureState(
  app: App,
  { bbox, zoom }: Pick<Contract["view"]["ask"], "bbox" | "zoom">,
): Promise<AppState | null> {
  const state = app.store.getState();
  const { engine } = app;
  if (state.project === null) return null;
  const day = { ...questionOnDay(state), personal: "hide" } as const;
  const view = { ...day, bbox, zoom: Math.floor(zoom * 2) / 2 };
  const asked = questionsOf(state);
  const around = asked.exposure === null ? null : ({ ...asked.exposure, personal: "hide" } as const);
  const ringed = asked.rings === null ? null : ({ ...asked.rings, personal: "hide" } as const);
  const [seen, totals, exposure, rings] = await Promise.all([
    engine.ask("view", view),
    engine.ask("totals", day),
    around === null ? null : engine.ask("exposure", around),
    ringed === null ? null : engine.ask("rings", ringed),
  ]);
  if (app.store.getState().generation !== state.generation) return null;
  return {
    ...state,
    personal: "hide",
    project: state.project.hidden ?? state.project,
    scale: 1,
    hover: null,
    view: { ask: view, answer: seen },
    totals: { ask: day, answer: totals },
    exposure: around === null || exposure === null ? null : { ask: around, answer: exposure },
    rings: ringed === null || rings === null ? null : { ask: ringed, answer: rings },
  };
}

/** Says that no picture was saved, and why. */
export function pictureFailed(app: App, why: PictureTrouble, detail: string): void {
  addNotice(app, "error", { type: "picture-failed", why, detail: why === "other" ? detail : "" });
}
