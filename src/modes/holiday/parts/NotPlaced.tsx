import type { VenueReport } from "../../../state/answers.ts";
import { useLateWords } from "../../../ui/useLateWords.ts";

interface NotPlacedProps {
  readonly sites: VenueReport["notPlaced"];
  readonly onList: () => void;
}

/** How many sites no ring can judge, since they are not on the map; they are listed, so that nothing near is silently missing. */
export function NotPlaced({ sites: { sites, byStatus }, onList }: NotPlacedProps) {
  const { inRings } = useLateWords("finding");
  if (sites === 0) return null;
  return (
    <p className="hazard-counts">
      <button type="button" onClick={onList}>
        {inRings.notPlaced(sites, byStatus.overdue)}
      </button>
    </p>
  );
}
