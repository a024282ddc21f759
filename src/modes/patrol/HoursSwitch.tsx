import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { dayText } from "./dayText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** More names than these are folded. */
const MOST_NAMES = 10;

/** Whether visits lie within the opening hours of the ledgers, of how many stops those are known, and of which they are not understood. */
export function HoursSwitch({ hours }: { readonly hours: NonNullable<PatrolAnswer["hours"]> }) {
  const { app, words: desk } = useDesk();
  const words = usePatrolWords();
  const { isKept, day, known, of, unread } = hours;
  return (
    <div className="patrol-hours">
      <label className="patrol-tick">
        <input
          type="checkbox"
          checked={isKept}
          disabled={known === 0 && !isKept}
          onChange={() => changePatrol(app, { keepsHours: !isKept })}
        />
        {words.hours.keep}
      </label>
      <p className="patrol-hint">{words.hours.known(known, of)}</p>
      {isKept ? <p className="patrol-hint">{words.hours.onDay(dayText(desk, day))}</p> : null}
      {unread.length === 0 ? null : (
        <details className="patrol-hint" open={unread.length <= MOST_NAMES}>
          <summary>{words.hours.unread(unread.length)}</summary>
          <p>{words.names(unread.map(({ name, site }) => name || site))}</p>
        </details>
      )}
    </div>
  );
}
