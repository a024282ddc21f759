import { useEffect, useId, useState } from "react";
import { parseClock } from "../../core/patrol.ts";

/** A full clock, `HH:mm`. */
export const clockOf = (text: string): string | undefined =>
  /^\d\d:\d\d$/.test(text) && parseClock(text) !== null ? text : undefined;

interface TypedFieldProps<V> {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What a text means; undefined when it means nothing. */
  readonly read: (text: string) => V | undefined;
  readonly onChange: (value: V) => void;
}

/** A field that acts on each good text, and goes back to the last good one when it is left. */
export function TypedField<V>({ label, hint, value, read, onChange }: TypedFieldProps<V>) {
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
