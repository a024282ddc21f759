import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { AnyQuery, Query, QueryState, QuestionName } from "../state/queries/query.ts";
import { useDesk } from "./desk.tsx";

/** What is known of a query while this part of the page stands: the answer, whether it is of the question before, and the bug. */
export function useQuery<Q extends QuestionName>(query: Query<Q>): QueryState<Q> {
  const { queries } = useDesk().app;
  const subscribe = useCallback(
    (listen: () => void) => queries.need([query as unknown as AnyQuery], listen),
    [queries, query],
  );
  return useSyncExternalStore(subscribe, () => queries.get(query));
}

/** The newest answer alone, be it to the question before: what shows nothing else need not be drawn again for less. */
export function useAnswer<Q extends QuestionName>(query: Query<Q>): QueryState<Q>["value"] {
  const { queries } = useDesk().app;
  const subscribe = useCallback(
    (listen: () => void) => queries.need([query as unknown as AnyQuery], listen),
    [queries, query],
  );
  return useSyncExternalStore(subscribe, () => queries.get(query).value);
}

const nothing = () => {};

/** Has queries answered, for parts of the page that are still to come. */
export function useNeeded(needed: readonly AnyQuery[]): void {
  const { queries } = useDesk().app;
  useEffect(() => queries.need(needed, nothing), [queries, needed]);
}
