import { useEffect, useRef } from "react";
import { type Steps, standSteps } from "./stepKeys.ts";

/** Has the keys of the way back and forward do what the buttons do beside which this is called. */
export function useStepKeys(steps: Steps, isInDialog = false): void {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => standSteps(() => latest.current, isInDialog), [isInDialog]);
}
