import { useMemo, useState } from "react";
import { addDays, type Day } from "../../core/day.ts";
import { beginDrag, dragAsOf } from "../../state/actions/choose.ts";
import { CALENDAR, WEEKS } from "../../state/queries/timeQueries.ts";
import {
  campaignSpan,
  type DaySpan,
  holdsHazards,
  nextNode,
  nodeSpans,
  phaseSpans,
} from "../../state/selectors/campaign.ts";
import { phaseOn } from "../../state/selectors/phaseOn.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { periodName } from "../../words/phrases/periodName.ts";
import type { Words } from "../../words/wordsOf.ts";
import { StripTrack } from "./StripTrack.tsx";
import { usePlay } from "./usePlay.ts";
import { WeekKey } from "./WeekKey.tsx";

const NO_WEEKS = [] as const;

/** The campaign along the bottom of the desk: what was found, due and closed, and the day that is shown, to be dragged. */
export function DateStrip() {
  const { words } = useDesk();
  const campaign = useAppState((state) => state.project?.project.campaign);
  const isAwaited = useAppState(({ project }) => project !== null && holdsHazards(project));
  const answer = useAnswer(WEEKS);
  const periods = useAnswer(CALENDAR)?.periods ?? NO_WEEKS;
  const [isFolded, setFolded] = useState(false);
  const span = useMemo(() => campaignSpan(campaign, answer), [campaign, answer]);
  const phases = useMemo(() => (span === null ? NO_WEEKS : phaseSpans(campaign, span)), [campaign, span]);
  const nodes = useMemo(() => (span === null ? NO_WEEKS : nodeSpans(periods, span)), [periods, span]);
  const weeks = answer?.weeks ?? NO_WEEKS;
  const most = useMemo(() => {
    const seen = weeks.filter(({ start }) => span !== null && addDays(start, 6) >= span.first && start <= span.last);
    return seen.reduce((top, { found, due, closed }) => Math.max(top, found, due, closed), 0);
  }, [weeks, span]);

  // Its room is kept from a project's first picture on: a map that got another size right after would be drawn twice.
  if (span === null) return answer === null && isAwaited ? <Room isFolded={isFolded} /> : null;
  return (
    <section className="strip" aria-label={words.timeline.title} data-folded={isFolded}>
      <div className="strip-count">
        <Play span={span} />
        <Countdown />
        {isFolded ? null : <WeekKey isEmpty={most === 0} />}
      </div>
      <div className="strip-days">
        {isFolded ? null : <StripTrack span={span} phases={phases} nodes={nodes} weeks={weeks} most={most} />}
        <IconButton
          icon={isFolded ? "up" : "down"}
          label={isFolded ? words.timeline.unfold : words.timeline.fold}
          onClick={() => setFolded(!isFolded)}
        />
      </div>
    </section>
  );
}

const Room = ({ isFolded }: { readonly isFolded: boolean }) => (
  <div className="strip" aria-hidden data-folded={isFolded}>
    <div className="strip-count" />
    <div className="strip-days" />
  </div>
);

/** Steps through the days up to the project's; begins with the first one when that is already reached. */
function Play({ span }: { readonly span: DaySpan }) {
  const { app, words } = useDesk();
  const end = useAppState(({ projectDay }) => Math.min(span.last, Math.max(span.first, projectDay)) as Day);
  const { isPlaying, toggle } = usePlay(() => {
    const { asOf } = app.store.getState();
    const days = matchMedia("(prefers-reduced-motion: reduce)").matches ? 7 : 1;
    const next = Math.min(end, addDays(asOf, days)) as Day;
    if (next > asOf) dragAsOf(app, next);
    return next < end;
  });
  const start = () => {
    const { asOf } = app.store.getState();
    if (!isPlaying) beginDrag(app);
    if (!isPlaying && (asOf >= end || asOf < span.first)) dragAsOf(app, span.first);
    toggle();
  };
  return (
    <span data-play>
      <IconButton
        icon={isPlaying ? "stop" : "play"}
        label={isPlaying ? words.timeline.stop : words.timeline.play}
        onClick={start}
      />
    </span>
  );
}

/** How long it is to the next key period, and to the end of the phase. */
function Countdown() {
  const { words } = useDesk();
  const periods = useAnswer(CALENDAR)?.periods ?? NO_WEEKS;
  const campaign = useAppState((state) => state.project?.project.campaign);
  const asOf = useAppState((state) => state.asOf);
  const next = nextNode(periods, asOf);
  const phase = phaseText(words, phaseOn(campaign, asOf));
  return (
    <p className="strip-countdown">
      <span>
        <b>
          {next === null ? words.timeline.noNode : words.timeline.toNode(periodName(words, next), next.first - asOf)}
        </b>
        {next === null || next.confirmed ? null : ` ${words.holiday.unconfirmed}`}
      </span>
      {phase === "" ? null : <span>{phase}</span>}
    </p>
  );
}

function phaseText(words: Words, phase: ReturnType<typeof phaseOn>): string {
  if (phase === null) return "";
  if (phase.type === "before") return words.timeline.toStart(words.timeline.campaign, phase.days);
  if (phase.type === "over") return words.timeline.over(words.timeline.campaign);
  return words.timeline.toEnd(phase.name || words.timeline.campaign, phase.daysLeft);
}
