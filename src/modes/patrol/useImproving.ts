import { useEffect, useRef, useState } from "react";
import { canBeBetter, improvePatrol } from "../../state/actions/improvePatrol.ts";
import { PATROL } from "../../state/queries/patrolQueries.ts";
import { refinedKey } from "../../state/queries/patrolQuestion.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useQuery } from "../../ui/useQuery.ts";

/** Looks for a better order as long as the patrol that is shown stands and is looked at, unless it is stopped. */
export function useImproving(): { readonly isRunning: boolean; readonly stop: () => void } {
  const { app } = useDesk();
  const { answered, isStale } = useQuery(PATROL);
  const isWorthIt = answered !== null && !isStale && answered.ask.order === undefined && canBeBetter(answered.answer);
  const key = isWorthIt ? refinedKey(answered.ask) : null;
  const [running, setRunning] = useState<string | null>(null);
  const stopped = useRef<string | null>(null);
  useEffect(() => {
    if (key === null || stopped.current === key) return;
    let isGone = false;
    setRunning(key);
    void improvePatrol(app, () => isGone || document.hidden || stopped.current === key).then(() => {
      if (!isGone) setRunning(null);
    });
    return () => {
      isGone = true;
    };
  }, [app, key]);
  return {
    isRunning: key !== null && running === key,
    stop: () => {
      stopped.current = key;
      setRunning(null);
    },
  };
}
