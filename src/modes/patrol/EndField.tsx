import { useId, useState } from "react";
import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";

const ENDS = ["last", "start", "place"] as const;

/** Where teams end: at their last stop, back at the start, or at another place. */
export function EndField({ answer }: { readonly answer: PatrolAnswer }) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const id = useId();
  const from = useAppState((state) => state.patrolChoice.from);
  const to = useAppState((state) => state.patrolChoice.to);
  const [isLooking, setLooking] = useState(false);
  const kind = to === "start" ? "start" : to !== null || isLooking ? "place" : "last";
  return (
    <>
      <p className="patrol-end">
        <label htmlFor={id}>{words.to}</label>
        <span className="patrol-mode">
          <select
            id={id}
            value={kind}
            onChange={({ currentTarget }) => {
              setLooking(currentTarget.value === "place");
              changePatrol(app, { to: currentTarget.value === "start" ? "start" : null });
            }}
          >
            {ENDS.map((end) => (
              <option key={end} value={end} disabled={end === "start" && from === null}>
                {words.ends[end]}
              </option>
            ))}
          </select>
          <Icon name="down" size={14} />
        </span>
      </p>
      {kind !== "place" ? null : (
        <PlaceField
          end="to"
          chosen={to === "start" ? null : to}
          place={answer.to}
          bad={answer.badEnds.find(({ end }) => end === "to")?.reason ?? null}
          onChange={(end) => changePatrol(app, { to: end })}
        />
      )}
    </>
  );
}
