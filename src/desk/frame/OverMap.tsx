import { useMemo } from "react";
import type { Scene } from "../../scene/parts/scene.ts";
import { sceneMaker } from "../../scene/parts/sceneOf.ts";
import type { Seen } from "../../state/queries/seen.ts";
import { useAppState } from "../../ui/desk.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useHand } from "../../ui/useHand.ts";
import { Legend } from "./Legend.tsx";
import { MapTools, type MapToolsProps } from "./MapTools.tsx";
import { NothingInViewport } from "./NothingInViewport.tsx";

/** Comes when a pointer can be over something. */
const MapTip = latePart(async () => (await import("./MapTip.tsx")).MapTip).View;

/** Comes when a record is to be placed. */
const PlacingBar = latePart(
  async () => (await import("../corrections/PlacingBar.tsx")).PlacingBar,
  ["corrections"],
).View;

export interface OverMapProps extends MapToolsProps {
  /** The scene that the map draws, for its legend; an own one by default. */
  readonly sceneOf?: ((seen: Seen) => Scene) | undefined;
}

/** What lies over the map of a project: its tools, its legend, a word when nothing is in sight, and what is under the pointer. */
export function OverMap({ sceneOf, ...tools }: OverMapProps) {
  const isPlacing = useAppState((state) => state.placing !== null);
  const hasHand = useHand();
  const ownScene = useMemo(() => sceneMaker(), []);
  return (
    <>
      <MapTools {...tools} />
      <Legend sceneOf={sceneOf ?? ownScene} />
      <NothingInViewport />
      {hasHand ? <MapTip /> : null}
      {isPlacing ? <PlacingBar /> : null}
    </>
  );
}
