import { useLateWords } from "../../ui/useLateWords.ts";

/** How many sites cannot be judged, since they are not on the map; they are listed, so that none is silently missing. */
export function NotJudged({ sites, onList }: { readonly sites: number; readonly onList: () => void }) {
  const words = useLateWords("water");
  if (sites === 0) return null;
  return (
    <p className="hazard-counts">
      <button type="button" onClick={onList}>
        {words.notJudged(sites)}
      </button>
    </p>
  );
}
