import { useId } from "react";
import "./settings.css";

type Choosable = string | number | null;

interface SettingsChoiceProps<Value extends Choosable> {
  readonly label: string;
  readonly isLabelSeen?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few: arrows move and choose at once. */
export function SettingsChoice<Value extends Choosable>(props: SettingsChoiceProps<Value>) {
  const { label, isLabelSeen = true, value, options, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="settings-choice">
      <legend className={isLabelSeen ? undefined : "unseen"}>{label}</legend>
      <div className="settings-options">
        {options.map(([option, text]) => (
          <label key={text}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
