import { refOf } from "../../core/ref.ts";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { hoverRef } from "../../state/actions/rings.ts";
import { showWaterList } from "../../state/actions/water.ts";
import { COVERAGE_IN_RINGS } from "../../state/queries/waterQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { PeriodPicker } from "../holiday/periods/PeriodPicker.tsx";
import { WaterExports } from "./WaterExports.tsx";

/** In each ring of the venues of a period: how many of its sites no water reaches; a ring opens them. */
export function RingRows({ onDownload }: Pick<PanelProps, "onDownload">) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const answer = useAnswer(COVERAGE_IN_RINGS);
  if (answer === null) return <p className="virtual-wait">{words.counting}</p>;
  const { period, venues } = answer;
  return (
    <div className="water-rings">
      <PeriodPicker period={period} />
      <p className="water-ring-files">
        <WaterExports list="rings" isNothing={venues.length === 0} onDownload={onDownload} />
      </p>
      {venues.length === 0 ? (
        <EmptyState title={words.noVenues} />
      ) : (
        venues.map((venue) => {
          const ref = refOf(venue);
          return (
            <section
              key={ref}
              aria-label={venue.name || venue.id}
              onMouseEnter={() => void hoverRef(app, ref)}
              onMouseLeave={() => void hoverRef(app, null)}
            >
              <h3>{venue.name || venue.id}</h3>
              {venue.placed ? (
                <ul>
                  {venue.rings.map(({ radius, sites, covered }) => (
                    <li key={radius}>
                      <button
                        type="button"
                        className="water-ring"
                        disabled={sites === covered}
                        onClick={() => {
                          void hoverRef(app, null);
                          showWaterList(app, "uncovered", { period: period?.id ?? null, venue: ref, radius });
                        }}
                      >
                        <span>{words.ring(radius)}</span>
                        <b>{words.ringOf(sites - covered, sites)}</b>
                      </button>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="quiet">{words.venueUnplaced}</p>
              )}
            </section>
          );
        })
      )}
    </div>
  );
}
