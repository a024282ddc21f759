import { clearTicks, startPatrol } from "../../../state/actions/patrol.ts";
import type { RingPart } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Button } from "../../../ui/parts/Button.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import "./ticks.css";

interface TickBarProps {
  /** How many sites the list holds. */
  readonly sites: number;
  /** What part of those in the rings it is. */
  readonly part: RingPart;
}

/** What to do with the sites of a list: a patrol of those that are ticked, or of all. */
export function TickBar({ sites, part }: TickBarProps) {
  const { app } = useDesk();
  const words = useLateWords("patrol");
  const ticked = useAppState((state) => state.ticked);
  if (sites === 0 && ticked.length === 0) return null;
  return (
    <div className="tick-bar">
      <p role="status">{ticked.length === 0 ? words.tickHint : words.ticked(ticked.length)}</p>
      {ticked.length === 0 ? (
        <Button onClick={() => startPatrol(app, { part })}>{words.planAll(sites)}</Button>
      ) : (
        <>
          <Button look="quiet" onClick={() => clearTicks(app)}>
            {words.clearTicks}
          </Button>
          <Button look="main" onClick={() => startPatrol(app, { stops: ticked })}>
            {words.planTicked(ticked.length)}
          </Button>
        </>
      )}
    </div>
  );
}
