import { formatDay } from "../../core/day.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { dayOfMoment, formatMoment, type Moment, minuteOfClock } from "../../core/moment.ts";
import { timeAt } from "../../state/clock.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { questionOnDay } from "../../state/queries/questionOnDay.ts";
import { layersFailed } from "../../state/selectors/layersFailed.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { useNewestData } from "./useNewestData.ts";

/** Of which day the picture is, how old the newest ledger is, and whether figures lack something: that stays when the notice is gone. */
export function DataAge({ now }: { readonly now: Moment }) {
  const { app } = useDesk();
  const wall = useLateWords("wall");
  const look = useAppState((state) => state.look);
  const { newest, isStale } = useNewestData(now);
  const asOf = useAppState((state) => state.asOf);
  const failed = useAppState(layersFailed);
  const isFiltered = useAppState((state) => !isFilterEmpty(questionOnDay(state).filter));
  const withoutSite = useAnswer(SITE_TOTALS)?.hazardsWithoutSite ?? 0;
  return (
    <div className="wall-quiet wall-age">
      <p>
        {wall.asOf(formatDay(asOf))}
        {isFiltered ? <b> {wall.filtered}</b> : null}
      </p>
      {failed === 0 ? null : (
        <p>
          <b>{wall.failed(failed)}</b>
        </p>
      )}
      {withoutSite === 0 ? null : <p>{wall.withoutSite(withoutSite)}</p>}
      {newest === null ? null : (
        <p className={isStale ? "wall-late" : undefined}>{wall.newest(formatDay(newest), dayOfMoment(now) - newest)}</p>
      )}
      {look === null ? null : (
        <p>{wall.lookedAt(formatMoment(minuteOfClock(timeAt(app.clock, app.store.getState(), look.at))).slice(11))}</p>
      )}
    </div>
  );
}
