import type { ReactNode } from "react";
import { ALL_IN_RINGS, type RingPart, type VenueReport } from "../../../state/answers.ts";
import { useDesk } from "../../../ui/desk.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { narrowingText } from "../text/narrowingText.ts";

const NO_CHANGES = { new: 0, worse: 0 } as const;

interface NarrowingLineProps {
  readonly part: RingPart;
  readonly changes: VenueReport["union"]["changes"];
  /** How many sites the list holds; null until it is there. */
  readonly shown: number | null;
  readonly rings: readonly number[];
  readonly onNarrow: (part: RingPart) => void;
  /** What can be done with the list. */
  readonly children: ReactNode;
}

/** What part of the sites is listed, and the way back to all; else the parts that are new or worse. */
export function NarrowingLine({ part, changes, shown, rings, onNarrow, children }: NarrowingLineProps) {
  const { words } = useDesk();
  const parts = narrowingText(words, useLateWords("rings"), part, rings);
  if (parts.length > 0)
    return (
      <p className="narrowing">
        <button type="button" className="chip" title={words.holiday.showAll} onClick={() => onNarrow(ALL_IN_RINGS)}>
          <span>
            {words.frame.list(parts)} <b>{shown === null ? "" : grouped(shown)}</b>
          </span>
          <Icon name="close" size={14} />
          <span className="unseen">{words.holiday.showAll}</span>
        </button>
        <span className="narrowing-side">{children}</span>
      </p>
    );
  const { new: isNew, worse } = changes ?? NO_CHANGES;
  return (
    <p className="narrowing">
      {isNew === 0 ? null : (
        <button type="button" className="change" onClick={() => onNarrow({ ...ALL_IN_RINGS, change: "new" })}>
          {words.holiday.newSites(isNew)}
        </button>
      )}
      {worse === 0 ? null : (
        <button type="button" className="change" onClick={() => onNarrow({ ...ALL_IN_RINGS, change: "worse" })}>
          {words.holiday.worseSites(worse)}
        </button>
      )}
      <span className="narrowing-side">{children}</span>
    </p>
  );
}
