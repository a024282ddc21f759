import { CHANGES_TOLD } from "../../state/queries/wallListQueries.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";

/** What is new, closed and worse since yesterday, and since the files were last read anew. */
export function ChangeFigures() {
  const known = useAppState(whatIsKnown);
  if (!known.hasHazardLedger) return null;
  return (
    <div className="wall-changes">
      <Since older="yesterday" />
      <Since older="last" />
    </div>
  );
}

function Since({ older }: { readonly older: keyof typeof CHANGES_TOLD }) {
  const said = useLateWords("columns");
  const counts = useAnswer(CHANGES_TOLD[older][0]!.query)?.counts;
  if (counts === undefined) return null;
  const told = (["added", "closed", "worse"] as const).filter((kind) => counts[kind] > 0);
  return (
    <p className="wall-since">
      <span>{said.since[older]}</span>
      {told.length === 0 ? <span className="wall-quiet">{said.noChanges}</span> : null}
      {told.map((kind) => (
        <span key={kind} className="wall-whole">
          {said.changes[kind]} <b>{grouped(counts[kind])}</b>
        </span>
      ))}
    </p>
  );
}
