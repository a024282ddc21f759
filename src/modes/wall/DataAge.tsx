import { type Day, formatDay, parseDay } from "../../core/day.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** Of which day the picture is, and how old the newest ledger is. */
export function DataAge({ today }: { readonly today: Day }) {
  const { words } = useDesk();
  const asOf = useAppState((state) => state.asOf);
  const layers = useAppState((state) => state.project?.layers ?? null);
  const isFiltered = useAppState((state) => Object.keys(state.filter).length > 0);
  const days = (layers ?? []).flatMap(({ dataDate }) => (dataDate === undefined ? [] : (parseDay(dataDate) ?? [])));
  const newest = days.length === 0 ? null : (Math.max(...days) as Day);
  return (
    <div className="wall-quiet wall-age">
      <p>
        {words.wall.asOf(formatDay(asOf))}
        {isFiltered ? <b> {words.wall.filtered}</b> : null}
      </p>
      {newest === null ? null : <p>{words.wall.newest(formatDay(newest), today - newest)}</p>}
    </div>
  );
}
