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

/**
 * Holds the pages around the rows in sight; what was there stays until the first page of the new list is in. Where that could not
 * be read, `again` asks for it once more.
 */
export function usePages<Row>(
  key: string,
  load: (offset: number, limit: number) => Promise<Page<Row> | null>,
  first: number,
  last: number,
): { total: number | null; rowAt: (index: number) => Row | undefined; again: (() => void) | null } {
  const [held, setHeld] = useState<Held<Row> | null>(null);
  /** The list of which a page could not be read. */
  const [failed, setFailed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef<{ key: string; pages: Set<number> }>({ key: "", pages: new Set() });
  const isCurrent = held?.key === key;
  const firstPage = isCurrent ? Math.floor(Math.min(first, Math.max(0, held.total - 1)) / PAGE) : 0;
  const lastPage = isCurrent ? Math.floor(Math.max(0, Math.min(last, held.total) - 1) / PAGE) : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a try more asks the same again.
  useEffect(() => {
    if (asked.current.key !== key) asked.current = { key, pages: new Set() };
    const { pages } = asked.current;
    for (let page = firstPage; page <= lastPage; page++) {
      if (pages.has(page)) continue;
      pages.add(page);
      void load(page * PAGE, PAGE).then((answer) => {
        if (asked.current.key !== key) return;
        if (answer === null) {
          pages.delete(page);
          setFailed(key);
        } else
          setHeld((before) => ({
            key,
            total: answer.total,
            pages: new Map([...(before?.key === key ? before.pages : []), [page, answer.rows]]),
          }));
      });
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a try more asks the same again
  }, [key, load, firstPage, lastPage, tries]);

  const again = () => {
    setFailed(null);
    setTries(tries + 1);
  };

  return {
    total: held?.total ?? null,
    again: failed === key && !isCurrent ? again : null,
    rowAt: (index) => held?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
  };
}
