import { lookAtAll } from "../../state/actions/look.ts";
import { sitesInSight } from "../../state/selectors/sitesInSight.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";

/** Where the map has moved away from all sites: says so, with the way back. */
export function NothingInSight() {
  const { app, words } = useDesk();
  const isAway = useAppState((state) => sitesInSight(state) === "none");
  if (!isAway) return null;
  return (
    <div className="nothing-in-sight">
      <span>{words.map.twinEmpty}</span>
      <Button onClick={() => lookAtAll(app)}>{words.map.fit}</Button>
    </div>
  );
}
