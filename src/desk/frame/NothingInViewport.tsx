import { lookAtAll } from "../../state/actions/look.ts";
import { VIEW } from "../../state/queries/mapQueries.ts";
import { TOTALS } from "../../state/queries/overviewQueries.ts";
import { sitesInSight } from "../../state/selectors/sitesInViewport.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useAnswer, useQuery } from "../../ui/useQuery.ts";

/** Where the map has moved away from all sites: says so, with the way back. */
export function NothingInSight() {
  const { app, words } = useDesk();
  const sight = useAppState((state) => state.sight);
  const view = useQuery(VIEW).answered;
  const totals = useAnswer(TOTALS);
  const isAway = sitesInSight(sight, view, totals) === "none";
  if (!isAway) return null;
  return (
    <div className="nothing-in-sight">
      <span>{words.map.twinEmpty}</span>
      <Button onClick={() => lookAtAll(app)}>{words.map.fit}</Button>
    </div>
  );
}
