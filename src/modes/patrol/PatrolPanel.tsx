import { useState } from "react";
import { isDated } from "../../core/period.ts";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import { setMode } from "../../state/actions/choose.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { PATROL } from "../../state/queries/patrolQueries.ts";
import { isPatrolChosen } from "../../state/queries/patrolQuestion.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import { AddStop } from "./AddStop.tsx";
import { PatrolFiles } from "./PatrolFiles.tsx";
import { PatrolSettings } from "./PatrolSettings.tsx";
import { PatrolSheets } from "./PatrolSheets.tsx";
import { PatrolSource } from "./PatrolSource.tsx";
import { PatrolTotals } from "./PatrolTotals.tsx";
import { StopOptions } from "./StopOptions.tsx";
import { UnassignedStops } from "./UnassignedStops.tsx";
import "./patrol.css";
import "../../ui/paper.css";
import "./sheet.css";
import { TeamList } from "./TeamList.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";
import { useStopDrag } from "./useStopDrag.ts";

interface PatrolPanelProps {
  readonly onDownload: (name: string, text: string) => void;
}

/** The sites of a ring, or those that were ticked, in an order to visit them. */
export function PatrolPanel({ onDownload }: PatrolPanelProps) {
  const words = usePatrolWords();
  const isChosen = useAppState(isPatrolChosen);
  const patrol = useAnswer(PATROL);
  return (
    <aside className="panel panel-patrol" aria-label={words.title}>
      {!isChosen ? (
        <Nothing title={words.nothing} text={words.nothingHint} />
      ) : patrol === null ? (
        <p className="virtual-wait">{words.planning}</p>
      ) : (
        <Planned answer={patrol} onDownload={onDownload} />
      )}
    </aside>
  );
}

/** What is so, and where sites to patrol are chosen. */
function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  const { app } = useDesk();
  const words = usePatrolWords();
  return (
    <EmptyState title={title} text={text}>
      <Button onClick={() => setMode(app, "holiday")}>{words.toHoliday}</Button>
    </EmptyState>
  );
}

function Planned({ answer, onDownload }: PatrolPanelProps & { readonly answer: PatrolAnswer }) {
  const words = usePatrolWords();
  const { words: desk } = useDesk();
  const period = useAppState((state) => state.period);
  const venue = useAppState((state) => state.venue);
  const isRing = useAppState((state) => state.patrolChoice.stops === null);
  const drag = useStopDrag();
  const [options, setOptions] = useState<string | null>(null);
  if (isRing && period !== null && answer.period === null)
    return <Nothing title={words.unknownPeriod} text={words.nothingHint} />;
  if (isRing && answer.period !== null && !isDated(answer.period))
    return <Nothing title={desk.holiday.unknownDates(periodName(desk, answer.period))} text={words.nothingHint} />;
  if (isRing && venue !== null && answer.venues.length === 0)
    return <Nothing title={words.unknownVenue} text={words.nothingHint} />;
  const stops = answer.teams.reduce((sum, team) => sum + team.stops.length, 0);
  if (stops + answer.unassigned.length === 0) return <Nothing title={words.emptyRing} text={words.emptyRingHint} />;
  return (
    <>
      <div className="panel-top">
        <PatrolSource answer={answer} />
        {isRing ? <FilterChips /> : null}
      </div>
      <div className="panel-body patrol-body">
        <PatrolTotals answer={answer} stops={stops} />
        <PatrolSettings answer={answer} />
        {answer.teams.map((team, i) => (
          <TeamList key={team.id} team={team} number={i} answer={answer} drag={drag} onOptions={setOptions} />
        ))}
        <AddStop />
        <UnassignedStops unassigned={answer.unassigned} onOptions={setOptions} />
      </div>
      <PatrolFiles answer={answer} isEmpty={stops === 0} onDownload={onDownload} />
      <PatrolSheets answer={answer} />
      {options === null ? null : <StopOptions answer={answer} site={options} onClose={() => setOptions(null)} />}
    </>
  );
}
