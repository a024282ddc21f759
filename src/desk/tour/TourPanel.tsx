import { useEffect, useRef, useState } from "react";
import { TOUR_SECONDS } from "../../core/tour.ts";
import {
  addView,
  isTourEdit,
  linkOfTable,
  makeTour,
  moveView,
  playTour,
  setTourSeconds,
} from "../../state/actions/editTour.ts";
import { tourViews } from "../../state/selectors/tourViews.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { focusMovedRow } from "../../ui/parts/OrderedRow.tsx";
import { UndoButtons } from "../../ui/parts/UndoButtons.tsx";
import { useDragOrder } from "../../ui/parts/useDragOrder.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { viewTitle } from "../../ui/viewTitle.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { addViewOfDesk } from "./addViewOfDesk.ts";
import { SecondsField } from "./SecondsField.tsx";
import { TourRow } from "./TourRow.tsx";
import { useViewTroubles } from "./useViewTroubles.ts";
import "./tour.css";

const NO_FAILURES: readonly never[] = [];

/** The tour of the wall: its views are added, put in order, named, timed, tried and taken out. */
export function TourPanel() {
  const { app, words } = useDesk();
  const said = useLateWords("tour");
  const failures = useLateWords("failures");
  const project = useAppState((state) => state.project);
  const mistakes = useAppState((state) => state.project?.tourFailures ?? NO_FAILURES);
  const isPlayed = useAppState((state) => state.preferences.tours);
  const views = useAppState((state) => tourViews(state.project?.project));
  const seconds = project?.project.tour?.seconds ?? TOUR_SECONDS;
  const troubles = useViewTroubles(views);
  const [news, setNews] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const titleOf = (place: number) => viewTitle(words, said, views[place]!, project);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= views.length || to === from) return;
    moved.current = views[from]!.key;
    setNews(said.moved(titleOf(from), to + 1, views.length));
    void moveView(app, views, from, to);
  };
  const { orderAt } = useDragOrder(list, move);
  // A row that was moved takes its handle with it, and the handle the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows stand in their new order.
  useEffect(() => {
    focusMovedRow(list.current, moved.current);
    moved.current = null;
  }, [views]);
  return (
    <aside className="panel panel-wide" aria-label={said.title}>
      <div className="panel-body tour-panel">
        <header className="finding">
          <h2>{said.title}</h2>
          <p>{said.hint}</p>
        </header>
        {mistakes.length === 0 ? null : (
          <ul className="tour-mistakes">
            {mistakes.map((failure) => (
              <li key={failure.detail} className="tour-trouble">
                <Icon name="warning" size={16} />
                <span>{failureSentence(failures, failure)}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="tour-adding">
          <Button
            look={views.length === 0 ? "plain" : "main"}
            icon="plus"
            onClick={() => void addViewOfDesk(app, words, said, setNews)}
          >
            {said.add}
          </Button>
          <Button
            onClick={() =>
              void addView(app, { link: linkOfTable(app, "overdue") }).then(() => setNews(said.added(said.overdue)))
            }
          >
            {said.addOverdue}
          </Button>
          <Button
            onClick={() =>
              void addView(app, { link: linkOfTable(app, "ranking") }).then(() => setNews(said.added(said.ranking)))
            }
          >
            {said.addRanking}
          </Button>
        </p>
        {views.length === 0 ? (
          <EmptyState title={said.emptyTitle} text={said.emptyText}>
            <Button look="main" onClick={() => void makeTour(app)}>
              {said.makeAll}
            </Button>
          </EmptyState>
        ) : (
          <>
            <p className="tour-all">
              <span>{said.seconds}</span>
              <SecondsField
                label={said.seconds}
                value={seconds}
                onTake={(value) => void (value !== null && setTourSeconds(app, value))}
              />
            </p>
            <ol className="tour-views" ref={list} aria-label={said.list}>
              {views.map((view, place) => (
                <TourRow
                  key={view.key}
                  view={view}
                  order={orderAt(place)}
                  seconds={seconds}
                  trouble={troubles.get(view.key) ?? null}
                  onSaid={setNews}
                />
              ))}
            </ol>
            <p className="tour-play">
              <Button look="main" icon="play" onClick={() => playTour(app, 0)}>
                {said.play}
              </Button>
              <span className="quiet">
                {said.whole(
                  views.length,
                  views.reduce((sum, { ms }) => sum + ms / 1000, 0),
                )}
              </span>
            </p>
            {isPlayed ? null : <p className="quiet">{said.isOffHere}</p>}
          </>
        )}
        <p className="tour-undo">
          <UndoButtons isOwn={isTourEdit} words={said} />
        </p>
        <p className="unseen" role="status">
          {news}
        </p>
      </div>
    </aside>
  );
}
