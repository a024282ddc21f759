import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { STATUS_STYLE } from "../../core/statusStyle.ts";
import { setFilter, toggleFilter } from "../../state/actions/choose.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { OverlayGlyph, StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { ToggleRow } from "../../ui/parts/ToggleRow.tsx";
import { grouped, share } from "../../words/numbers.ts";
import { useFacet } from "./useFacet.ts";

const NONE: readonly string[] = [];

/** The sites by status: a bar for the proportion and a row for each, which filters by it. Unknown is never left out. */
export function StatusRows() {
  const { app, words } = useDesk();
  const chosen: readonly string[] = useAppState((state) => state.filter.status ?? NONE);
  const facet = useFacet("status");
  const sites = facet?.sites ?? 0;
  return (
    <>
      <StatusBar byStatus={facet?.byStatus ?? []} />
      <ul className="toggle-rows">
        {DISPLAY_STATUSES.map((status, rank) => {
          const count = facet?.byStatus[rank] ?? 0;
          return (
            <ToggleRow
              key={status}
              symbol={<StatusGlyph status={status} />}
              text={words.statuses[status]}
              share={facet === null ? "" : share(count, sites)}
              count={facet === null ? "" : grouped(count)}
              isOn={chosen.includes(status)}
              isDim={chosen.length > 0 && !chosen.includes(status)}
              isNothing={count === 0}
              onToggle={() => toggleFilter(app, "status", status)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** A site with a major hazard can have any status, so this row stands apart. */
export function MajorRow() {
  const { app, words } = useDesk();
  const isOn = useAppState((state) => state.filter.level?.includes("major") === true);
  const totals = useAppState((state) => state.totals?.answer ?? null);
  return (
    <ToggleRow
      symbol={<OverlayGlyph overlay="major" />}
      text={words.overview.major}
      share={totals === null ? "" : share(totals.major, totals.sites)}
      count={totals === null ? "" : grouped(totals.major)}
      isOn={isOn}
      isDim={false}
      isNothing={totals?.major === 0}
      onToggle={() => setFilter(app, { level: isOn ? undefined : ["major"] })}
    />
  );
}

function StatusBar({ byStatus }: { readonly byStatus: readonly number[] }) {
  const { words, theme } = useDesk();
  return (
    <div className="status-bar" role="img" aria-label={words.overview.statusBar}>
      {DISPLAY_STATUSES.map((status, rank) => {
        const count = byStatus[rank] ?? 0;
        if (count === 0) return null;
        const { fill, outlined } = STATUS_STYLE[status];
        return (
          <span
            key={status}
            data-outlined={outlined[theme]}
            data-hollow={fill[theme] === null}
            style={{ flexGrow: count, background: fill[theme] ?? "none" }}
          />
        );
      })}
    </div>
  );
}
