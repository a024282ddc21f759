import type { CSSProperties } from "react";
import { addDays, civilOf } from "../../core/day.ts";
import { DEADLINES } from "../../state/queries/wallListQueries.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";

/** Fewer days than these are no line. */
const LEAST_DAYS = 3;

/** How many were overdue day by day, as one line whose end is the headline's figure. */
export function Trend() {
  const said = useLateWords("columns");
  const overdue = useAnswer(DEADLINES)?.overdue;
  if (overdue === undefined || overdue.counts.length < LEAST_DAYS) return null;
  const { first, counts } = overdue;
  const most = Math.max(...counts);
  if (most === 0) return null;
  const last = counts.at(-1)!;
  const from = civilOf(first);
  const to = civilOf(addDays(first, counts.length - 1));
  const fromText = said.day(from.month, from.date);
  const line = Array.from(counts, (count, day) => `${day},${most - count}`).join(" ");
  return (
    <figure className="wall-trend" style={{ "--figures": grouped(last).length } as CSSProperties}>
      <figcaption>
        <span>{said.trend}</span>
        <span className="wall-quiet">{said.trendMost(most)}</span>
      </figcaption>
      <div className="wall-line" role="img" aria-label={said.trendText(fromText, counts[0]!, last, most)}>
        <svg viewBox={`0 0 ${counts.length - 1} ${most}`} preserveAspectRatio="none" aria-hidden="true">
          <polyline points={line} />
        </svg>
        <span className="wall-line-end" style={{ top: `${(1 - last / most) * 100}%` }} />
        <b style={{ top: `${(1 - last / most) * 100}%` }}>{grouped(last)}</b>
      </div>
      <p className="wall-quiet wall-ends">
        <span>{fromText}</span>
        <span>{said.day(to.month, to.date)}</span>
      </p>
    </figure>
  );
}
