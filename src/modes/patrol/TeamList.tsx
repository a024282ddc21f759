import { memo, useEffect, useRef, useState } from "react";
import { isRouteDashed, routeHue } from "../../core/routeStyle.ts";
import { moveStop } from "../../state/actions/patrol.ts";
import { hoverOver, selectFromList } from "../../state/actions/select.ts";
import type { PatrolAnswer, PatrolStop, PatrolTeam } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useDeskScale } from "../../ui/parts/useDeskScale.ts";
import { type RowRange, useRowsInSight } from "../../ui/parts/useRowsInSight.ts";
import { rowPlace } from "../../ui/parts/useVirtualRows.ts";
import { clockText } from "./clockText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

interface TeamListProps {
  readonly team: PatrolTeam;
  /** From 0 on. */
  readonly number: number;
  readonly answer: PatrolAnswer;
}

/** CSS pixels of a stop, at the desk's own scale (`.patrol-stops` in patrol.css). */
const ROW_HEIGHT = 48;

/** One team's stops in their order; each can be moved up or down. Of a long list only what can be in sight is there. */
export function TeamList({ team, number, answer }: TeamListProps) {
  const { theme } = useDesk();
  const words = usePatrolWords();
  const start = useAppState((state) => state.patrolChoice.start);
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
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>(".patrol-moves button") ?? [])];
    const wanted = moved.current?.by === -1 ? buttons : buttons.reverse();
    wanted.find((button) => !button.disabled)?.focus();
    moved.current = null;
  }, [stops]);
  const hue = routeHue(theme, number);
  return (
    <section className="patrol-team" aria-label={words.team(team.id)}>
      {answer.teams.length === 1 ? null : (
        <h3>
          <svg className="patrol-swatch" viewBox="0 0 24 6" aria-hidden="true">
            <path d="M1 3H23" stroke={hue} strokeDasharray={isRouteDashed(number) ? "5 3" : undefined} />
          </svg>
          {words.team(team.id)}
          <span className="quiet">
            {stops.length === 0 ? words.noStops : words.teamLine(stops.length, team.metres, team.minutes)}
          </span>
        </h3>
      )}
      <ol
        className="patrol-stops"
        ref={list}
        style={{ height: stops.length * rowHeight }}
        onFocus={({ target }) => setFocused(target.closest("li")?.dataset["site"] ?? "")}
        onBlur={() => setFocused("")}
      >
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
              rowHeight={rowHeight}
              onMove={(by) => {
                moved.current = { site: stop.site, by };
              }}
            />
          );
        })}
      </ol>
      {answer.to === null || stops.length === 0 ? null : (
        <p className="patrol-back">{words.back(team.lastLeg, clockText(words, start, team.minutes))}</p>
      )}
    </section>
  );
}

/** The rows in sight, and the one that has the focus wherever it is: else scrolling would take it away. */
function rowsThere(stops: readonly PatrolStop[], { first, end }: RowRange, focused: string): readonly number[] {
  const rows = Array.from({ length: Math.max(0, Math.min(end, stops.length) - first) }, (_, i) => first + i);
  const kept = focused === "" ? -1 : stops.findIndex(({ site }) => site === focused);
  return kept < 0 || rows.includes(kept) ? rows : [...rows, kept].sort((a, b) => a - b);
}

interface StopProps {
  readonly stop: PatrolStop;
  /** Place in the list, from 0 on. */
  readonly at: number;
  readonly count: number;
  readonly team: number;
  readonly hue: string;
  readonly clock: string;
  readonly isFromStart: boolean;
  readonly rowHeight: number;
  readonly onMove: (by: -1 | 1) => void;
}

const Stop = memo(
  function Stop({ stop, at, count, team, hue, clock, isFromStart, rowHeight, onMove }: StopProps) {
    const { app, words: desk } = useDesk();
    const words = usePatrolWords();
    const name = stop.nearName || stop.site;
    const legText = isFromStart ? words.legFromStart(stop.leg) : at === 0 ? "" : words.leg(stop.leg);
    const move = (by: -1 | 1) => {
      onMove(by);
      moveStop(app, team, at, by);
    };
    return (
      <li
        data-site={stop.site}
        aria-setsize={count}
        aria-posinset={at + 1}
        style={rowPlace(at, rowHeight)}
        onMouseEnter={() => hoverOver(app, { type: "site", ref: stop.site })}
        onMouseLeave={() => hoverOver(app, null)}
      >
        <span className="patrol-number" style={{ backgroundColor: hue }}>
          {at + 1}
        </span>
        <button type="button" className="patrol-stop" onClick={() => void selectFromList(app, stop.site)}>
          <span className="patrol-name">
            <StatusGlyph status={stop.status} marks={stop.marks} size={16} />
            <span title={stop.name}>{name}</span>
            <span className="unseen">{desk.statuses[stop.status]}</span>
          </span>
          <span className="patrol-facts">
            <b>{clock}</b> {desk.frame.list([words.stay(stop.stay), legText].filter((text) => text !== ""))}
          </span>
        </button>
        <span className="patrol-moves">
          <IconButton icon="up" label={words.moveUp(name)} disabled={at === 0} onClick={() => move(-1)} />
          <IconButton icon="down" label={words.moveDown(name)} disabled={at === count - 1} onClick={() => move(1)} />
        </span>
      </li>
    );
  },
  // `onMove` only notes what was pressed: a new one changes nothing that is seen.
  (a, b) =>
    a.stop === b.stop &&
    a.at === b.at &&
    a.count === b.count &&
    a.team === b.team &&
    a.hue === b.hue &&
    a.clock === b.clock &&
    a.isFromStart === b.isFromStart &&
    a.rowHeight === b.rowHeight,
);
