import { useState } from "react";
import { isTourSeconds, TOUR_REACH } from "../../core/tour.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { secondsTyped } from "./tourText.ts";

interface SecondsFieldProps {
  /** Read aloud. */
  readonly label: string;
  /** Null where nobody has said it: then `otherwise` holds. */
  readonly value: number | null;
  readonly otherwise?: number;
  /** Taken when the field is left; null where it was emptied, if that can be. */
  readonly onTake: (seconds: number | null) => void;
}

/** How many seconds something stays. */
export function SecondsField({ label, value, otherwise, onTake }: SecondsFieldProps) {
  const words = useLateWords("tour");
  const [text, setText] = useState<string | null>(null);
  const isEmptied = text?.trim() === "" && otherwise !== undefined;
  const typed = text === null ? null : secondsTyped(text);
  const isBad = text !== null && !isEmptied && !isTourSeconds(typed);
  const take = () => {
    if (text !== null && !isBad && (isEmptied ? null : typed) !== value) onTake(isEmptied ? null : typed);
    setText(null);
  };
  return (
    <span className="tour-seconds">
      <input
        type="text"
        className="plain-field"
        inputMode="numeric"
        maxLength={6}
        aria-label={label}
        aria-invalid={isBad}
        title={isBad ? words.badSeconds(...TOUR_REACH) : undefined}
        placeholder={otherwise === undefined ? undefined : String(otherwise)}
        value={text ?? (value === null ? "" : String(value))}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          else if (event.key === "Escape") setText(null);
        }}
      />
      <span aria-hidden="true">{words.unit}</span>
    </span>
  );
}
