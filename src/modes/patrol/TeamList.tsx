import { useEffect, useRef, useState } from "react";
import { isRouteDashed, routeHue } from "../../core/routeStyle.ts";
import type { PatrolAnswer, PatrolStop, PatrolTeam } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useDeskScale } from "../../ui/parts/useDeskScale.ts";
import { type RowRange, useRowsInSight } from "../../ui/parts/useRowsInSight.ts";
import { backText } from "./backText.ts";
import { clockText } from "./clockText.ts";
import { Stop } from "./Stop.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";
import type { StopDrag } from "./useStopDrag.ts";
import { teamWarnings } from "./warnings.ts";

interface TeamListProps {
  readonly team: PatrolTeam;
  /** From 0 on. */
  readonly number: number;
  readonly answer: PatrolAnswer;
  readonly drag: StopDrag;
  readonly onOptions: (site: string) => void;
}

/** CSS pixels of a stop, at the desk's own scale (`.patrol-stops` in patrol.css). */
const ROW_HEIGHT = 48;

/** One team's stops in their order; each can be moved up or down. Of a long list only what can be in sight is there. */
export function TeamList({ team, number, answer, drag, onOptions }: TeamListProps) {
  const { theme } = useDesk();
  const words = usePatrolWords();
  const start = answer.start.clock;
  const locks = useAppState((state) => state.patrolChoice.locks);
  const { stops } = team;
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ site: string; by: -1 | 1 } | null>(null);
  const rowHeight = ROW_HEIGHT * useDeskScale();
  const range = useRowsInSight(list, stops.length, rowHeight);
  const [focused, setFocused] = useState("");
  // A row that was moved takes its button with it, and the button the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows stand in their new order.
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find(
      (item) => item instanceof HTMLElement && item.dataset["site"] === moved.current?.site,
    );
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>(".patrol-moves .patrol-move button") ?? [])];
    const wanted = moved.current?.by === -1 ? buttons : buttons.reverse();
    wanted.find((button) => !button.disabled)?.focus();
    moved.current = null;
  }, [stops]);
  const hue = routeHue(theme, number);
  return (
    <section className="patrol-team" aria-label={words.team(team.id)} data-team={number}>
      {answer.teams.length === 1 ? null : (
        <h3>
          <svg className="patrol-swatch" viewBox="0 0 24 6" aria-hidden="true">
            <path d="M1 3H23" stroke={hue} strokeDasharray={isRouteDashed(number) ? "5 3" : undefined} />
          </svg>
          {words.team(team.id)}
          <span className="quiet">
            {stops.length === 0 ? words.noStops : words.teamLine(stops.length, team.metres, team.minutes)}
            {team.optimal && stops.length > 1 ? (
              <span className="patrol-optimal" title={words.optimalHint}>
                {words.optimal}
              </span>
            ) : null}
          </span>
        </h3>
      )}
      {answer.teams.length === 1
        ? null
        : teamWarnings(words, team, answer.limit).map((warning) => (
            <p key={warning} className="patrol-warning">
              {warning}
            </p>
          ))}
      <ol
        className="patrol-stops"
        ref={list}
        style={{ height: stops.length * rowHeight }}
        onFocus={({ target }) => setFocused(target.closest("li")?.dataset["site"] ?? "")}
        onBlur={() => setFocused("")}
      >
        {drag.target?.team === number ? (
          <li className="patrol-drop" aria-hidden="true" style={{ top: drag.target.line * rowHeight }} />
        ) : null}
        {rowsThere(stops, range, focused).map((i) => {
          const stop = stops[i]!;
          return (
            <Stop
              key={stop.site}
              stop={stop}
              at={i}
              count={stops.length}
              team={number}
              hue={hue}
              clock={clockText(words, start, stop.arrive)}
              isFromStart={i === 0 && answer.from !== null}
              isLocked={locks.includes(stop.site)}
              isDragged={drag.site === stop.site}
              drag={drag}
              onOptions={onOptions}
              rowHeight={rowHeight}
              onMove={(by) => {
                moved.current = { site: stop.site, by };
              }}
            />
          );
        })}
      </ol>
      {backText(words, answer, team) === "" ? null : <p className="patrol-back">{backText(words, answer, team)}</p>}
    </section>
  );
}

/** The rows in sight, and the one that has the focus wherever it is: else scrolling would take it away. */
function rowsThere(stops: readonly PatrolStop[], { first, end }: RowRange, focused: string): readonly number[] {
  const rows = Array.from({ length: Math.max(0, Math.min(end, stops.length) - first) }, (_, i) => first + i);
  const kept = focused === "" ? -1 : stops.findIndex(({ site }) => site === focused);
  return kept < 0 || rows.includes(kept) ? rows : [...rows, kept].sort((a, b) => a - b);
}
