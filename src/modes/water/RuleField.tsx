import { useEffect, useId, useState } from "react";
import { useLateWords } from "../../ui/useLateWords.ts";

interface RuleFieldProps {
  readonly label: string;
  /** What holds now. */
  readonly value: number;
  /** Where the rule stands. */
  readonly source: string;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A figure of a rule with its source; it holds once it is left or Enter is pressed. What cannot be stays to be mended, with why. */
export function RuleField({ label, value, source, least, most, onChange }: RuleFieldProps) {
  const words = useLateWords("water");
  const id = useId();
  const [text, setText] = useState(String(value));
  const [isWrong, setWrong] = useState(false);
  const show = (next: string) => {
    setText(next);
    setWrong(false);
  };
  useEffect(() => {
    setText(String(value));
    setWrong(false);
  }, [value]);
  const commit = () => {
    const typed = text.normalize("NFKC").trim();
    const meant = /^\d+(\.\d)?$/.test(typed) ? Number(typed) : Number.NaN;
    if (typed === "" || meant === value) show(String(value));
    else if (meant >= least && meant <= most) onChange(meant);
    else setWrong(true);
  };
  return (
    <div className="water-rule">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="radius-number"
        inputMode="decimal"
        maxLength={7}
        aria-invalid={isWrong}
        aria-describedby={`${id}-source`}
        value={text}
        onChange={({ currentTarget }) => show(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
          if (key === "Escape") show(String(value));
        }}
      />
      <p id={`${id}-source`} role={isWrong ? "alert" : undefined}>
        {isWrong ? words.wrong(least, most) : source}
      </p>
    </div>
  );
}
