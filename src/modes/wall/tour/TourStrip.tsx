import { HELD_MS, type TourDriver } from "../../../state/actions/driveTour.ts";
import { VENUE_REPORT } from "../../../state/queries/holidayQueries.ts";
import { type LinkedView, tourViews } from "../../../state/selectors/tourViews.ts";
import type { TourPlay } from "../../../state/store/state.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { IconButton } from "../../../ui/parts/Button.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { useAnswer } from "../../../ui/useQuery.ts";
import { viewTitle } from "../../../ui/viewTitle.ts";
import { periodName } from "../../../words/phrases/periodName.ts";
import { useSeconds } from "./useSeconds.ts";

/** More views than these are told by number alone. */
const MOST_DOTS = 12;

interface TourStripProps {
  readonly driver: TourDriver;
  readonly onToggle: () => void;
  /** Nobody is near: what can be pressed is out of sight. */
  readonly isIdle: boolean;
}

/** What the tour shows now, where in it one is, and how long it stays. */
export function TourStrip(props: TourStripProps) {
  const tour = useAppState((state) => state.tour);
  const views = useAppState((state) => tourViews(state.project?.project));
  const view = views.find(({ key }) => key === tour?.view) ?? views[tour?.index ?? 0];
  return tour === null || view === undefined ? null : <Strip {...props} tour={tour} view={view} views={views} />;
}

interface StripProps extends TourStripProps {
  readonly tour: TourPlay;
  readonly view: LinkedView;
  readonly views: readonly LinkedView[];
}

function Strip({ driver, onToggle, isIdle, tour, view, views }: StripProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("tour");
  const project = useAppState((state) => state.project);
  const now = useSeconds();
  const { title, facts } = useTold(view);
  const isHeld = tour.paused !== null;
  const left = Math.min(tour.ms, Math.max(0, tour.paused?.left ?? tour.since + tour.ms - now));
  const minutes = Math.max(1, Math.ceil(((tour.paused?.since ?? now) + HELD_MS - now) / 60_000));
  const line = isHeld ? words.held(minutes) : facts;
  return (
    <section className="wall-tour" aria-label={words.title} data-held={isHeld}>
      <p className="wall-tour-title">{title}</p>
      {line === "" ? null : <p className="wall-tour-facts">{line}</p>}
      <div className="wall-tour-tools" data-idle={isIdle}>
        <IconButton icon="left" label={words.previous} onClick={() => driver.step(-1)} />
        <IconButton icon={isHeld ? "play" : "stop"} label={isHeld ? words.resume : words.hold} onClick={onToggle} />
        <IconButton icon="right" label={words.next} onClick={() => driver.step(1)} />
      </div>
      <div className="wall-tour-place" aria-hidden="true">
        {views.length > MOST_DOTS ? null : (
          <span className="wall-tour-dots">
            {views.map(({ key }, i) => (
              <span key={key} data-now={i === tour.index}>
                {i === tour.index ? (
                  <span className="wall-tour-gone" style={{ width: `${Math.round((1 - left / tour.ms) * 100)}%` }} />
                ) : null}
              </span>
            ))}
          </span>
        )}
        <span>{words.place(tour.index + 1, views.length)}</span>
        {isHeld ? null : <span className="wall-tour-left">{words.left(left / 1000)}</span>}
      </div>
      <p className="unseen" role="status">
        {words.now(title || viewTitle(desk, words, view, project), tour.index + 1, views.length)}
      </p>
    </section>
  );
}

/** What a view is called, and what lies in its rings. */
function useTold(view: LinkedView): { readonly title: string; readonly facts: string } {
  const { words } = useDesk();
  const said = useLateWords("tour");
  const project = useAppState((state) => state.project);
  const report = useAnswer(VENUE_REPORT);
  const own = viewTitle(words, said, view, project);
  // A table is called by its own head.
  if (view.shows === "overdue" || view.shows === "ranking") return { title: view.title ?? "", facts: "" };
  if (view.shows !== "rings" || report === null) return { title: own, facts: "" };
  const { period, venues, union } = report;
  const [venue] = venues;
  const named = view.to.venue !== undefined && venue !== undefined ? venue.name : "";
  const told = named || (period === null ? "" : periodName(words, period));
  return {
    title: view.title ?? (told || own),
    facts:
      union.sites === 0
        ? words.holiday.noneInRings
        : words.frame.list([
            words.holiday.inRings(union.sites),
            words.holiday.urgentInRings(union.byStatus.overdue, union.byStatus.open),
          ]),
  };
}
