import { useEffect } from "react";
import { setScale } from "../../state/actions/look.ts";
import type { App } from "../../state/app.ts";
import { useDeskScale } from "../../ui/parts/useDeskScale.ts";

/** Marks and names of the map as large as the desk around it; a wall sees to its own. */
export function useMapOfDesk(app: App, isWall: boolean): void {
  const times = useDeskScale();
  useEffect(() => {
    if (!isWall) setScale(app, times);
  }, [app, isWall, times]);
}
