import { useId } from "react";
import { Icon } from "../../ui/parts/Icon.tsx";

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isBad?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A line of text that is taken as it is typed. */
export function Field({ label, hint, isBad = false, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="briefing-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="plain-field"
        autoComplete="off"
        value={value}
        aria-invalid={isBad}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="briefing-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChange: (value: V) => void;
}

/** One of several. */
export function Select<V extends string>({ label, value, options, onChange }: SelectProps<V>) {
  const id = useId();
  return (
    <div className="briefing-field">
      <label htmlFor={id}>{label}</label>
      <span className="briefing-select">
        <select
          id={id}
          className="plain-field"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value as V)}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </span>
    </div>
  );
}
