import { memo } from "react";
import { moveStop } from "../../state/actions/editPatrol.ts";
import { hoverOver, selectFromList } from "../../state/actions/select.ts";
import type { PatrolStop } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { rowPlace } from "../../ui/parts/useVirtualRows.ts";
import { openText } from "./openText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";
import type { StopDrag } from "./useStopDrag.ts";

interface StopProps {
  readonly stop: PatrolStop;
  /** Place in the list, from 0 on. */
  readonly at: number;
  readonly count: number;
  readonly team: number;
  readonly hue: string;
  readonly clock: string;
  readonly isFromStart: boolean;
  readonly isLocked: boolean;
  readonly isDragged: boolean;
  readonly rowHeight: number;
  readonly drag: StopDrag;
  readonly onOptions: (site: string) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** A stop of a team: when, how far, what is wished of it; moved by its number, by buttons, or in its options. */
export const Stop = memo(
  function Stop(props: StopProps) {
    const { stop, at, count, team, hue, clock, isFromStart, isLocked, isDragged, rowHeight, drag, onOptions, onMove } =
      props;
    const { app, words: desk } = useDesk();
    const words = usePatrolWords();
    const name = stop.nearName || stop.site;
    const window = stop.window === null ? "" : words.between(stop.window.from, stop.window.to);
    const open = stop.open === null ? "" : openText(words, stop.open);
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
        className={isDragged ? "patrol-dragged" : undefined}
        onMouseEnter={() => hoverOver(app, { type: "site", ref: stop.site })}
        onMouseLeave={() => hoverOver(app, null)}
      >
        <span
          className="patrol-number"
          style={{ backgroundColor: hue }}
          title={words.drag(name)}
          onPointerDown={(event) => drag.begin(event, stop.site)}
        >
          {at + 1}
        </span>
        <button type="button" className="patrol-stop" onClick={() => void selectFromList(app, stop.site)}>
          <span className="patrol-name">
            <StatusGlyph status={stop.status} marks={stop.marks} size={16} />
            <span title={stop.name}>{name}</span>
            <span className="unseen">{desk.statuses[stop.status]}</span>
            {stop.must ? <b className="patrol-must">{words.must}</b> : null}
            {isLocked ? (
              <i className="patrol-lock" title={words.locked}>
                <Icon name="lock" size={14} />
                <span className="unseen">{words.locked}</span>
              </i>
            ) : null}
          </span>
          <span className="patrol-facts">
            <b>{clock}</b> {stop.late > 0 ? <b className="patrol-late">{words.late(stop.late)}</b> : null}{" "}
            {desk.frame.list(
              [window, open, stop.wait >= 1 ? words.waits(stop.wait) : "", words.stay(stop.stay), legText].filter(
                (text) => text !== "",
              ),
            )}
          </span>
        </button>
        <span className="patrol-moves">
          <span className="patrol-move">
            <IconButton icon="up" label={words.moveUp(name)} disabled={at === 0} onClick={() => move(-1)} />
            <IconButton icon="down" label={words.moveDown(name)} disabled={at === count - 1} onClick={() => move(1)} />
          </span>
          <IconButton icon="more" label={words.options(name)} onClick={() => onOptions(stop.site)} />
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
    a.isLocked === b.isLocked &&
    a.isDragged === b.isDragged &&
    a.rowHeight === b.rowHeight,
);
