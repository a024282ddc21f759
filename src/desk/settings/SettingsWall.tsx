import { useId, useState } from "react";
import { prefer } from "../../state/actions/preferences.ts";
import { type WallSum, wallSum } from "../../state/selectors/sizes.ts";
import { isWithin, WALL_REACH, type WallScreen } from "../../state/store/preferences.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import type { LateWords } from "../../words/wordsOf.ts";

type SettingsWords = LateWords["settings"];

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** Viewing distance and height of a wall, and what they ask of its text. */
export function SettingsWall({ words }: { readonly words: SettingsWords }) {
  const { app } = useDesk();
  const wall = useAppState((state) => state.preferences.wall);
  const [typed, setTyped] = useState({ distance: textOf(wall?.distance), height: textOf(wall?.height) });
  const change = (next: typeof typed) => {
    setTyped(next);
    const read: WallScreen = { distance: numberOf(next.distance), height: numberOf(next.height) };
    const isWhole = isWithin(read.distance, WALL_REACH.distance) && isWithin(read.height, WALL_REACH.height);
    if (isWhole) prefer(app, { wall: read });
    else if (wall !== null) prefer(app, { wall: null });
  };
  return (
    <>
      <p className="settings-text">{words.wallText}</p>
      <div className="settings-wall">
        {(["distance", "height"] as const).map((field) => (
          <Metres
            key={field}
            label={words[field]}
            value={typed[field]}
            bad={
              isBad(typed[field], WALL_REACH[field])
                ? words.badNumber(WALL_REACH[field][0], WALL_REACH[field][1])
                : null
            }
            onChange={(value) => change({ ...typed, [field]: value })}
          />
        ))}
        {typed.distance === "" && typed.height === "" ? null : (
          <Button look="quiet" onClick={() => change({ distance: "", height: "" })}>
            {words.clear}
          </Button>
        )}
      </div>
      <p className="settings-text" role="status">
        {wall === null ? words.wallDefault : sumText(words, wallSum(wall, window))}
      </p>
    </>
  );
}

interface MetresProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly bad: string | null;
  readonly onChange: (value: string) => void;
}

function Metres({ label, value, bad, onChange }: MetresProps) {
  const id = useId();
  return (
    <div className="settings-metres">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        maxLength={6}
        value={value}
        aria-invalid={bad !== null}
        aria-describedby={bad === null ? undefined : `${id}-bad`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {bad === null ? null : <span id={`${id}-bad`}>{bad}</span>}
    </div>
  );
}

function sumText(words: SettingsWords, { metres, share, times, smallest, isEnough }: WallSum): string {
  const needs = words.needs(String(Math.round(metres * 1000)), tenths(share * 100));
  const percent = Math.round(times * 100);
  if (!isEnough) return needs + words.notEnough(percent, tenths(smallest * 100));
  return needs + (times === 1 ? words.fits : words.enlarged(percent, tenths(smallest * 100)));
}

const textOf = (value: number | undefined): string => (value === undefined ? "" : String(value));
/** Full-width digits and points are typed too. */
const numberOf = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.normalize("NFKC").replace("。", "."));
const isBad = (text: string, reach: readonly [number, number]): boolean =>
  text.trim() !== "" && !isWithin(numberOf(text), reach);
