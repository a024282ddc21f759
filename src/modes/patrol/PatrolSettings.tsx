import { useEffect, useId, useState } from "react";
import { MOST_TEAMS, parseClock, TRAVEL_MODES, type TravelMode } from "../../core/patrol.ts";
import { changePatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { StartField } from "./StartField.tsx";
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
      <StartField from={answer.from} bad={answer.badEnds.find(({ end }) => end === "from")?.reason ?? null} />
      <label className="patrol-returns">
        <input
          type="checkbox"
          checked={choice.returns}
          disabled={choice.from === null}
          onChange={() => changePatrol(app, { returns: !choice.returns })}
        />
        {words.returns}
      </label>
      <div className="patrol-fields">
        <TypedField
          label={words.start}
          hint={words.startHint}
          value={choice.start}
          read={(text) => (/^\d\d:\d\d$/.test(text) && parseClock(text) !== null ? text : undefined)}
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
    </fieldset>
  );
}

interface TypedFieldProps<V> {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What a text means; undefined when it means nothing. */
  readonly read: (text: string) => V | undefined;
  readonly onChange: (value: V) => void;
}

/** A field that acts on each good text, and goes back to the last good one when it is left. */
function TypedField<V>({ label, hint, value, read, onChange }: TypedFieldProps<V>) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        maxLength={5}
        placeholder={hint}
        title={hint}
        aria-invalid={read(text.trim()) === undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          const meant = read(currentTarget.value.trim());
          if (meant !== undefined) onChange(meant);
        }}
        onBlur={() => setText(value)}
      />
    </div>
  );
}

/** A whole number from 1 on. */
function wholeOf(text: string, most: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
