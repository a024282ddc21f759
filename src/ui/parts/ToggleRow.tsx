import type { ReactNode } from "react";

interface ToggleRowProps {
  readonly symbol: ReactNode;
  readonly text: string;
  readonly share: string;
  readonly count: string;
  readonly isOn: boolean;
  /** Another row is on, and this one is not. */
  readonly isDim: boolean;
  readonly isNothing?: boolean;
  readonly onToggle: () => void;
}

/** A row of a tally that is also a filter: symbol, words, share, count. */
export function ToggleRow({ symbol, text, share, count, isOn, isDim, isNothing = false, onToggle }: ToggleRowProps) {
  return (
    <li>
      <button
        type="button"
        className="toggle-row"
        aria-pressed={isOn}
        data-dim={isDim}
        data-nothing={isNothing}
        onClick={onToggle}
      >
        {symbol}
        <span className="toggle-text">{text}</span>
        <span className="toggle-share">{share}</span>
        <span className="toggle-count">{count}</span>
      </button>
    </li>
  );
}
