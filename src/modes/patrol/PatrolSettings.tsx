import { useId } from "react";
import { MOST_TEAMS, TRAVEL_MODES, type TravelMode } from "../../core/patrol.ts";
import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { EndField } from "./EndField.tsx";
import { HoursSwitch } from "./HoursSwitch.tsx";
import { PlaceField } from "./PlaceField.tsx";
import { clockOf, TypedField } from "./TypedField.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";

/** A day. */
const MOST_MINUTES = 1440;

/** From where, when, how, by how many and for how long at most. */
export function PatrolSettings({ answer }: { readonly answer: PatrolAnswer }) {
  const { app } = useDesk();
  const words = usePatrolWords();
  const id = useId();
  const choice = useAppState((state) => state.patrolChoice);
  return (
    <fieldset className="patrol-settings">
      <legend className="unseen">{words.settings}</legend>
      <PlaceField
        end="from"
        chosen={choice.from}
        place={answer.from}
        bad={answer.badEnds.find(({ end }) => end === "from")?.reason ?? null}
        onChange={(from) =>
          changePatrol(app, { from, ...(from === null && choice.to === "start" ? { to: null } : {}) })
        }
      />
      <EndField answer={answer} />
      <div className="patrol-fields">
        <TypedField
          label={words.start}
          hint={words.startHint}
          value={answer.start.clock}
          read={clockOf}
          onChange={(start) => changePatrol(app, { start })}
        />
        <div>
          <label htmlFor={`${id}-mode`}>{words.mode}</label>
          <span className="patrol-mode">
            <select
              id={`${id}-mode`}
              value={choice.mode}
              onChange={({ currentTarget }) => changePatrol(app, { mode: currentTarget.value as TravelMode })}
            >
              {TRAVEL_MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {words.modes[mode]}
                </option>
              ))}
            </select>
            <Icon name="down" size={14} />
          </span>
        </div>
        <TypedField
          label={words.teams}
          hint={words.teamsHint(MOST_TEAMS)}
          value={String(choice.teams)}
          read={(text) => wholeOf(text, MOST_TEAMS)}
          onChange={(teams) => changePatrol(app, { teams })}
        />
        <TypedField
          label={words.minutes}
          hint={words.minutesHint}
          value={choice.minutes === null ? "" : String(choice.minutes)}
          read={(text) => (text === "" ? null : wholeOf(text, MOST_MINUTES))}
          onChange={(minutes) => changePatrol(app, { minutes })}
        />
      </div>
      <Start start={answer.start} isChosen={choice.start !== null} />
      {answer.hours === null ? null : <HoursSwitch hours={answer.hours} />}
    </fieldset>
  );
}

/** Why it begins then, where nobody said when; else the way back to what is proposed. */
function Start({ start, isChosen }: { readonly start: PatrolAnswer["start"]; readonly isChosen: boolean }) {
  const { app } = useDesk();
  const words = usePatrolWords();
  if (isChosen)
    return (
      <p className="patrol-hint">
        <Button look="quiet" onClick={() => changePatrol(app, { start: null })}>
          {words.startProposed}
        </Button>
      </p>
    );
  if (start.because !== "event" || start.event === null) return null;
  return <p className="patrol-hint">{words.startBefore(start.event.name, start.event.start.slice(11))}</p>;
}

/** A whole number from 1 on. */
function wholeOf(text: string, most: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
