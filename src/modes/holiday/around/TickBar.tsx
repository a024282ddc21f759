import { clearTicks, startPatrol } from "../../../state/actions/patrol.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Button } from "../../../ui/parts/Button.tsx";
import { useLateWords } from "../../../ui/useLateWords.ts";
import { refOf, type SiteItem } from "../text/surroundings.ts";
import "./ticks.css";

interface TickBarProps {
  readonly sites: readonly SiteItem[];
  /** The list is all that lies in the rings. */
  readonly isWhole: boolean;
}

/** What to do with the sites of a list: a patrol of those that are ticked, or of all. */
export function TickBar({ sites, isWhole }: TickBarProps) {
  const { app } = useDesk();
  const words = useLateWords("patrol");
  const ticked = useAppState((state) => state.ticked);
  if (sites.length === 0 && ticked.length === 0) return null;
  return (
    <div className="tick-bar">
      <p role="status">{ticked.length === 0 ? words.tickHint : words.ticked(ticked.length)}</p>
      {ticked.length === 0 ? (
        <Button onClick={() => startPatrol(app, isWhole ? null : sites.map(refOf))}>
          {words.planAll(sites.length)}
        </Button>
      ) : (
        <>
          <Button look="quiet" onClick={() => clearTicks(app)}>
            {words.clearTicks}
          </Button>
          <Button look="main" onClick={() => startPatrol(app, ticked)}>
            {words.planTicked}
          </Button>
        </>
      )}
    </div>
  );
}
