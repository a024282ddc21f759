import { type KeyboardEvent, useEffect, useState } from "react";
import { rowByKey } from "./rowKeys.ts";
import type { VirtualRows } from "./useVirtualRows.ts";

export interface GridKeys {
  /** The row that the keys are at, from 0 on. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Arrows, page keys, Home and End move in a table under a head that stays; Enter and the space bar choose. */
export function useGridKeys<Row>(rows: VirtualRows<Row>, listKey: unknown, choose: (index: number) => void): GridKeys {
  const [active, setActive] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its head.
  useEffect(() => setActive(0), [listKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rowByKey(event.key, active, rows);
    if (index !== null) {
      setActive(index);
      // The headings hide the first row in sight: downwards one row more is brought in.
      rows.reveal(index > active ? index + 1 : index);
    } else if ((event.key === "Enter" || event.key === " ") && event.target === event.currentTarget) choose(active);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}
