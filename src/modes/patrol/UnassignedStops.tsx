import type { PatrolAnswer } from "../../state/answers.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** The stops that are in no team's list, by name and reason. */
export function UnassignedStops({ unassigned }: Pick<PatrolAnswer, "unassigned">) {
  const words = usePatrolWords();
  if (unassigned.length === 0) return null;
  const reasons = [...new Set(unassigned.map(({ reason }) => reason))];
  return (
    <section className="patrol-left" aria-label={words.left(unassigned.length)}>
      <h3>{words.left(unassigned.length)}</h3>
      {reasons.map((reason) => {
        const named = unassigned.filter((one) => one.reason === reason).map(({ name, site }) => name || site);
        return (
          <details key={reason} open={named.length <= 10}>
            <summary>
              {words.reasons[reason]} <span className="quiet">{words.sites(named.length)}</span>
            </summary>
            <p>{words.names(named)}</p>
          </details>
        );
      })}
    </section>
  );
}
