import type { ReactNode } from "react";
import { grouped, share } from "../../words/parts/numbers.ts";
import { useDesk } from "../desk.tsx";

interface ToggleRowProps {
  readonly symbol: ReactNode;
  readonly text: string;
  /** Sites; null while they are being counted. */
  readonly count: number | null;
  /** The sites that the share is of. */
  readonly whole: number;
  readonly isOn: boolean;
  /** Another row is on, and this one is not. */
  readonly isDim?: boolean;
  readonly onToggle: () => void;
}

/** A row of a tally of sites that is also a filter: symbol, words, share, count. */
export function ToggleRow({ symbol, text, count, whole, isOn, isDim = false, onToggle }: ToggleRowProps) {
  const { words } = useDesk();
  return (
    <li>
      <button
        type="button"
        className="toggle-row"
        aria-pressed={isOn}
        data-dim={isDim}
        data-nothing={count === 0}
        onClick={onToggle}
      >
        {symbol}
        <span className="toggle-text" title={text}>
          {text}
        </span>
        <span className="toggle-share" aria-hidden="true">
          {count === null ? "" : share(count, whole)}
        </span>
        <span className="toggle-count" aria-hidden="true">
          {count === null ? "" : grouped(count)}
        </span>
        {count === null ? null : <span className="unseen">{words.counts.sites(count)}</span>}
      </button>
    </li>
  );
}
