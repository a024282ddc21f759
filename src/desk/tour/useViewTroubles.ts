import { useEffect, useState } from "react";
import { isShown, resolveView, type ViewTrouble } from "../../state/actions/resolveView.ts";
import type { LinkedView } from "../../state/selectors/tourViews.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

const NONE: ReadonlyMap<string, ViewTrouble> = new Map();

/** Which views cannot be shown now, by their keys, and why; worked out anew with every change of project and day. */
export function useViewTroubles(views: readonly LinkedView[]): ReadonlyMap<string, ViewTrouble> {
  const { app } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const [troubles, setTroubles] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day may have other venues.
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await Promise.all(views.map(async (view) => [view.key, await resolveView(app, view)] as const));
      if (isOver) return;
      setTroubles(new Map(found.flatMap(([key, resolved]) => (isShown(resolved) ? [] : [[key, resolved] as const]))));
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [app, views, asOf]);
  return troubles;
}
