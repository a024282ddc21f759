import { excludeStop } from "../../state/actions/editPatrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { leftName, openText } from "./openText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

interface UnassignedStopsProps extends Pick<PatrolAnswer, "unassigned"> {
  readonly onOptions: (site: string) => void;
}

/** Those whose reason is a wish, which can be changed. */
const WISHED: ReadonlySet<string> = new Set(["no-window", "no-time", "closed"]);

/** The stops that are in no team's list, by name and reason; those that somebody left out can be brought back. */
export function UnassignedStops({ unassigned, onOptions }: UnassignedStopsProps) {
  const { app } = useDesk();
  const words = usePatrolWords();
  if (unassigned.length === 0) return null;
  const reasons = [...new Set(unassigned.map(({ reason }) => reason))];
  return (
    <section className="patrol-left" aria-label={words.left(unassigned.length)}>
      <h3>{words.left(unassigned.length)}</h3>
      {reasons.map((reason) => {
        const of = unassigned.filter((one) => one.reason === reason);
        return (
          <details key={reason} open={of.length <= 10}>
            <summary>
              {words.reasons[reason]} <span className="quiet">{words.sites(of.length)}</span>
            </summary>
            {reason !== "excluded" && !(WISHED.has(reason) && of.length <= 10) ? (
              <p>{words.names(of.map((left) => leftName(words, left)))}</p>
            ) : (
              <ul>
                {of.map(({ name, site, open }) => (
                  <li key={site}>
                    {reason === "excluded" ? (
                      <>
                        {name || site}{" "}
                        <Button
                          look="quiet"
                          hint={words.bringBack(name || site)}
                          onClick={() => excludeStop(app, site, false)}
                        >
                          {words.restore}
                        </Button>
                      </>
                    ) : (
                      <>
                        <Button look="quiet" hint={words.options(name || site)} onClick={() => onOptions(site)}>
                          {name || site}
                        </Button>
                        {open === undefined ? null : <span className="quiet"> {openText(words, open)}</span>}
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </details>
        );
      })}
    </section>
  );
}
