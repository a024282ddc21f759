import { useSyncExternalStore } from "react";

/** As the style sheet of the wall lays it out: columns beside the map, a band under it, one column where it stands upright. */
export type WallShape = "wide" | "band" | "upright";

const UPRIGHT = "(max-aspect-ratio: 3 / 4)";
const BAND = "(max-aspect-ratio: 3 / 2)";

/** The shape of the window. */
export function useWallShape(): WallShape {
  return useSyncExternalStore(subscribe, () =>
    matchMedia(UPRIGHT).matches ? "upright" : matchMedia(BAND).matches ? "band" : "wide",
  );
}

function subscribe(listen: () => void): () => void {
  addEventListener("resize", listen);
  return () => removeEventListener("resize", listen);
}
