import { useEffect, useRef, useState } from "react";

export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

interface Held<Row> {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

const PAGE = 100;

/** Holds the pages around the rows in sight; what was there stays until the first page of the new list is in. */
export function usePages<Row>(
  key: string,
  load: (offset: number, limit: number) => Promise<Page<Row> | null>,
  first: number,
  last: number,
): { total: number | null; rowAt: (index: number) => Row | undefined } {
  const [held, setHeld] = useState<Held<Row> | null>(null);
  const asked = useRef<{ key: string; pages: Set<number> }>({ key: "", pages: new Set() });
  const isCurrent = held?.key === key;
  const firstPage = isCurrent ? Math.floor(Math.min(first, Math.max(0, held.total - 1)) / PAGE) : 0;
  const lastPage = isCurrent ? Math.floor(Math.max(0, Math.min(last, held.total) - 1) / PAGE) : 0;

  useEffect(() => {
    if (asked.current.key !== key) asked.current = { key, pages: new Set() };
    const { pages } = asked.current;
    for (let page = firstPage; page <= lastPage; page++) {
      if (pages.has(page)) continue;
      pages.add(page);
      void load(page * PAGE, PAGE).then((answer) => {
        if (asked.current.key !== key) return;
        if (answer === null) pages.delete(page);
        else
          setHeld((before) => ({
            key,
            total: answer.total,
            pages: new Map([...(before?.key === key ? before.pages : []), [page, answer.rows]]),
          }));
      });
    }
  }, [key, load, firstPage, lastPage]);

  return {
    total: held?.total ?? null,
    rowAt: (index) => held?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
  };
}
