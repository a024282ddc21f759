import { useEffect, useId, useState } from "react";
import { beginDrag, dragRadius, setRadius } from "../../../state/actions/choose.ts";
import { lookAtRings } from "../../../state/actions/rings.ts";
import { RINGS } from "../../../state/queries/holidayQueries.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { Button } from "../../../ui/parts/Button.tsx";
import { useHeir } from "../../../ui/parts/useHeir.ts";
import { useAnswer } from "../../../ui/useQuery.ts";
import { metresTyped } from "../text/metresTyped.ts";

/** Metres: steps that feel even under the hand. */
const STEPS = [50, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000] as const;
const PAUSE_MS = 350;

interface RadiusFieldProps {
  readonly label: string;
  /** Metres that hold now. */
  readonly radius: number;
  /** The way back to the venue's own. */
  readonly reset: string;
}

/** The radius of the rings: dragged, stepped or typed; everything follows at once. */
export function RadiusField({ label, radius, reset }: RadiusFieldProps) {
  const { app, words } = useDesk();
  const id = useId();
  const isSet = useAppState((state) => state.radius !== null);
  const isRough = useAnswer(RINGS)?.some(({ approximate }) => approximate) === true;
  const change = (metres: number | null) => setRadius(app, metres);
  // The way back goes with the radius that was set.
  useHeir(".radius-reset", [".radius-number"]);

  // Once the hand rests, a ring that has grown out of the map comes back into it.
  const chosen = useAppState((state) => state.radius);
  const [seen, setSeen] = useState(chosen);
  useEffect(() => {
    if (chosen === seen) return;
    const timer = setTimeout(() => {
      setSeen(chosen);
      void lookAtRings(app, "outside");
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [app, chosen, seen]);

  return (
    <div className="radius">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="radius-slider"
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={nearestStep(radius)}
        aria-valuetext={words.holiday.metresText(radius)}
        onPointerDown={() => beginDrag(app)}
        onKeyDown={(event) => {
          if (!event.repeat) beginDrag(app);
        }}
        onChange={(event) => dragRadius(app, STEPS[Number(event.currentTarget.value)] ?? radius)}
      />
      <MetresField label={label} radius={radius} onChange={change} />
      <span className="radius-unit">{words.holiday.metres}</span>
      {isSet ? (
        <span className="radius-reset">
          <Button look="quiet" onClick={() => change(null)}>
            {reset}
          </Button>
        </span>
      ) : null}
      {isRough ? <p className="radius-rough quiet">{words.holiday.aboutRings}</p> : null}
    </div>
  );
}

interface MetresFieldProps {
  readonly label: string;
  readonly radius: number;
  readonly onChange: (metres: number) => void;
}

function MetresField({ label, radius, onChange }: MetresFieldProps) {
  const { app, words } = useDesk();
  const id = useId();
  const [text, setText] = useState(String(radius));
  /** What was typed was meant, and is no radius: it stays to be mended, with the reason. */
  const [isWrong, setWrong] = useState(false);
  const show = (next: string) => {
    setText(next);
    setWrong(false);
  };
  useEffect(() => {
    setText(String(radius));
    setWrong(false);
  }, [radius]);
  const commit = () => {
    if (text.trim() === "" || text === String(radius)) {
      show(String(radius));
      return;
    }
    const metres = metresTyped(text);
    if (metres === null) setWrong(true);
    else {
      show(String(metres));
      if (metres !== radius) onChange(metres);
    }
  };
  return (
    <>
      <input
        className="radius-number"
        aria-label={words.frame.list([label, words.holiday.radiusHint])}
        title={words.holiday.radiusHint}
        aria-invalid={isWrong}
        aria-describedby={id}
        inputMode="decimal"
        maxLength={8}
        value={text}
        onChange={(event) => show(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") show(String(radius));
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          const next =
            event.key === "ArrowUp" ? STEPS.find((step) => step > radius) : STEPS.findLast((step) => step < radius);
          if (!event.repeat) beginDrag(app);
          if (next !== undefined) dragRadius(app, next);
        }}
      />
      <p id={id} className="radius-wrong" role="status">
        {isWrong ? words.holiday.radiusWrong(radius) : ""}
      </p>
    </>
  );
}

/** The step that is closest by ratio. */
function nearestStep(radius: number): number {
  const away = STEPS.map((step) => Math.abs(Math.log(step / radius)));
  return away.indexOf(Math.min(...away));
}
