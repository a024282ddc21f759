import { lookAtAll } from "../../state/actions/look.ts";
import { MAP_VIEW } from "../../state/queries/mapQueries.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { sitesInViewport } from "../../state/selectors/sitesInViewport.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useAnswer, useQuery } from "../../ui/useQuery.ts";

/** Where the map has moved away from all sites: says so, with the way back. */
export function NothingInViewport() {
  const { app, words } = useDesk();
  const viewport = useAppState((state) => state.viewport);
  const view = useQuery(MAP_VIEW).answered;
  const totals = useAnswer(SITE_TOTALS);
  const isAway = sitesInViewport(viewport, view, totals) === "none";
  if (!isAway) return null;
  return (
    <div className="nothing-in-sight">
      <span>{words.map.twinEmpty}</span>
      <Button onClick={() => lookAtAll(app)}>{words.map.fit}</Button>
    </div>
  );
}
