import { useEffect } from "react";
import { lookAtAll, setScale } from "../../state/actions/look.ts";
import type { App } from "../../state/app.ts";
import { holdsBounds } from "../../state/selectors/cameraOver.ts";
import { wallTimes } from "../../state/selectors/sizes.ts";

/** Share of the screen's height that the smallest figure on the map takes, and its CSS pixels on the desk. */
const SMALLEST = 0.02;
const ON_DESK = 12;

/** Marks and names as large as the wall needs them; a map that showed everything still does in its new place. */
export function useMapOfWall(app: App): void {
  useEffect(() => {
    const measure = () => {
      const times = wallTimes(app.store.getState().preferences, window);
      setScale(app, Math.max(1, (innerHeight * SMALLEST * times) / ON_DESK));
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [app]);
  useEffect(() => {
    const { viewport, wanted, project } = app.store.getState();
    if (project?.bounds == null || wanted === null || !("bounds" in wanted)) return;
    const [west, south, east, north] = project.bounds;
    if (viewport !== null && !holdsBounds(viewport.bbox, { west, south, east, north })) return;
    // The map learns its new size from an observer, with the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (app.store.getState().tour === null) lookAtAll(app);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [app]);
}
