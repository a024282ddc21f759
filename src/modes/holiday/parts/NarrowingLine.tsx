import type { ReactNode } from "react";
import { useDesk } from "../../../ui/desk.tsx";
import { Icon } from "../../../ui/parts/Icon.tsx";
import { grouped } from "../../../words/parts/numbers.ts";
import { narrowingText } from "../text/narrowingText.ts";
import { type Narrowing, type SiteItem, WIDE } from "../text/surroundings.ts";

interface NarrowingLineProps {
  readonly narrowing: Narrowing;
  readonly sites: readonly SiteItem[];
  readonly shown: number;
  readonly rings: readonly number[];
  readonly onNarrow: (narrowing: Narrowing) => void;
  /** What can be done with the list. */
  readonly children: ReactNode;
}

/** What part of the sites is listed, and the way back to all; else the parts that are new or worse. */
export function NarrowingLine({ narrowing, sites, shown, rings, onNarrow, children }: NarrowingLineProps) {
  const { words } = useDesk();
  const parts = narrowingText(words, narrowing, rings);
  if (parts.length > 0)
    return (
      <p className="narrowing">
        <button type="button" className="chip" title={words.holiday.showAll} onClick={() => onNarrow(WIDE)}>
          <span>
            {words.frame.list(parts)} <b>{grouped(shown)}</b>
          </span>
          <Icon name="close" size={14} />
          <span className="unseen">{words.holiday.showAll}</span>
        </button>
        <span className="narrowing-side">{children}</span>
      </p>
    );
  const isNew = sites.filter((site) => site.new).length;
  const worse = sites.filter((site) => site.worse).length;
  return (
    <p className="narrowing">
      {isNew === 0 ? null : (
        <button type="button" className="change" onClick={() => onNarrow({ ...WIDE, change: "new" })}>
          {words.holiday.newSites(isNew)}
        </button>
      )}
      {worse === 0 ? null : (
        <button type="button" className="change" onClick={() => onNarrow({ ...WIDE, change: "worse" })}>
          {words.holiday.worseSites(worse)}
        </button>
      )}
      <span className="narrowing-side">{children}</span>
    </p>
  );
}
