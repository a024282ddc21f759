import { type Day, formatDay, parseDay } from "../../core/day.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { questionOnDay } from "../../state/queries/questionOnDay.ts";
import { layersFailed } from "../../state/selectors/layersFailed.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useAnswer } from "../../ui/useQuery.ts";

/** Of which day the picture is, how old the newest ledger is, and whether figures lack something: that stays when the notice is gone. */
export function DataAge({ today }: { readonly today: Day }) {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const layers = useAppState((state) => state.project?.layers ?? null);
  const failed = useAppState(layersFailed);
  const isFiltered = useAppState((state) => !isFilterEmpty(questionOnDay(state).filter));
  const withoutSite = useAnswer(SITE_TOTALS)?.hazardsWithoutSite ?? 0;
  const days = (layers ?? []).flatMap(({ dataDate }) => (dataDate === undefined ? [] : (parseDay(dataDate) ?? [])));
  const newest = days.length === 0 ? null : (Math.max(...days) as Day);
  return (
    <div className="wall-quiet wall-age">
      <p>
        {words.wall.asOf(formatDay(asOf))}
        {isFiltered ? <b> {words.wall.filtered}</b> : null}
      </p>
      {failed === 0 ? null : (
        <p>
          <b>{words.wall.failed(failed)}</b>
        </p>
      )}
      {withoutSite === 0 ? null : <p>{words.wall.withoutSite(withoutSite)}</p>}
      {newest === null ? null : <p>{words.wall.newest(formatDay(newest), today - newest)}</p>}
    </div>
  );
}
