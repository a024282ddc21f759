import type { Contract, WhyNotKept } from "../../contract/contract.ts";
import type { BasemapFault } from "../../core/basemapFault.ts";
import { KEPT_GROUND } from "../../core/keptGround.ts";
import type { App } from "../app.ts";
import { shownPlace } from "../store/shownBasemap.ts";

/** A part of the shown basemap: a box of degrees (west, south, east, north), down to a zoom. */
export interface GroundPart {
  readonly bbox: readonly [number, number, number, number];
  readonly maxzoom: number;
}

/** How far a part is that is being kept. */
export interface KeepingGround {
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
  /** So many of them a server of pictures does not have. */
  readonly missing: number;
}

/** A server that had none of so many is asked for no more: its address is wrong, not its town small. */
const MANY_MISSING = 500;

/** What became of keeping it: all of it, as much as there was room for or as was asked before it was stopped, or nothing. */
export type GroundKeptEnd = KeepingGround &
  (
    | { readonly is: "whole" | "full" | "stopped" }
    | { readonly is: "not-kept"; readonly why: WhyNotKept }
    | { readonly is: "fault"; readonly fault: BasemapFault }
  );

/** Keeps a part of the shown basemap on this machine, step by step; `tell` hears of each. */
export async function keepGround(
  app: App,
  part: GroundPart,
  tell: (keeping: KeepingGround) => void,
  signal: AbortSignal,
): Promise<GroundKeptEnd> {
  // A browser that runs out of room throws away first what nobody asked it to keep.
  await globalThis.navigator?.storage?.persist?.().catch(() => false);
  const basemap = shownPlace(app.store.getState());
  let far: KeepingGround = { done: 0, of: 0, bytes: 0, missing: 0 };
  while (!signal.aborted) {
    const kept = await app.engine.ask("keepGround", { personal: "hide", basemap, ...part, from: far.done });
    if (kept.type === "fault") return { ...far, is: "fault", fault: kept.fault };
    if (kept.type === "not-kept") return { ...far, is: "not-kept", why: kept.why };
    far = {
      done: kept.next,
      of: kept.of,
      bytes: far.bytes + kept.bytes,
      missing: far.missing + (kept.missing ?? 0),
    };
    tell(far);
    const isEnd = kept.next >= kept.of || far.done >= MANY_MISSING;
    if (isEnd && far.done > 0 && far.missing === far.done)
      return { ...far, is: "fault", fault: { why: "missing", host: "", detail: "" } };
    if (kept.isFull || far.bytes > KEPT_GROUND.bytes) return { ...far, is: "full" };
    if (kept.next >= kept.of) return { ...far, is: "whole" };
  }
  return { ...far, is: "stopped" };
}

/** How much of the shown basemap's server is kept on this machine. */
export const keptGround = (app: App): Promise<Contract["keptGround"]["answer"]> =>
  app.engine.ask("keptGround", { personal: "hide", basemap: shownPlace(app.store.getState()) });

/** Removes it. */
export const removeGround = (app: App): Promise<Contract["keptGround"]["answer"]> =>
  app.engine.ask("keptGround", { personal: "hide", basemap: shownPlace(app.store.getState()), isToGo: true });
