import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import type { AnyQuery, Known, Query, QuestionName } from "../state/queries/query.ts";
import { useDesk } from "./desk.tsx";

/** What is known of a query while this part of the page stands: the answer, whether it is of the question before, and the bug. */
export function useQuery<Q extends QuestionName>(query: Query<Q>): Known<Q> {
  const { queries } = useDesk().app;
  const subscribe = useCallback(
    (listen: () => void) => queries.need([query as unknown as AnyQuery], listen),
    [queries, query],
  );
  return useSyncExternalStore(subscribe, () => queries.get(query));
}

/** The newest answer alone, be it to the question before: what shows nothing else need not be drawn again for less. */
export function useAnswer<Q extends QuestionName>(query: Query<Q>): Known<Q>["value"] {
  const { queries } = useDesk().app;
  const subscribe = useCallback(
    (listen: () => void) => queries.need([query as unknown as AnyQuery], listen),
    [queries, query],
  );
  return useSyncExternalStore(subscribe, () => queries.get(query).value);
}

/** The same of several queries of one kind. */
export function useQueries<Q extends QuestionName>(needed: readonly Query<Q>[]): readonly Known<Q>[] {
  const { queries } = useDesk().app;
  const last = useRef<readonly Known<Q>[]>([]);
  const subscribe = useCallback(
    (listen: () => void) => queries.need(needed as unknown as readonly AnyQuery[], listen),
    [queries, needed],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = needed.map((query) => queries.get(query));
    if (now.length !== last.current.length || now.some((known, i) => known !== last.current[i])) last.current = now;
    return last.current;
  });
}

const nothing = () => {};

/** Has queries answered, for parts of the page that are still to come. */
export function useNeeded(needed: readonly AnyQuery[]): void {
  const { queries } = useDesk().app;
  useEffect(() => queries.need(needed, nothing), [queries, needed]);
}
