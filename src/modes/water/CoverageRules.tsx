import { LARGEST_RADIUS } from "../../core/radius.ts";
import { HYDRANT_RADIUS, HYDRANT_SPACING } from "../../core/water.ts";
import { changeWater } from "../../state/actions/water.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { RuleField } from "./RuleField.tsx";
import { RulesFold } from "./RulesFold.tsx";

const METRICS = ["road", "straight"] as const;
const MOST_SPACING = 5000;
const LEAST_METRES = 10;

/** By what distances it is judged whether there is water, each with its source. */
export function CoverageRules({ radius, hasRoads }: { readonly radius: number; readonly hasRoads: boolean }) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const choice = useAppState((state) => state.waterChoice);
  const isChanged = choice.radius !== null || choice.spacing !== null || choice.metric !== "road";
  return (
    <RulesFold isChanged={isChanged}>
      {hasRoads ? (
        <fieldset className="water-metric">
          <legend>{words.metric}</legend>
          {METRICS.map((metric) => (
            <label key={metric}>
              <input
                type="radio"
                name="water-metric"
                checked={choice.metric === metric}
                onChange={() => changeWater(app, { metric })}
              />
              {words.metrics[metric]}
            </label>
          ))}
        </fieldset>
      ) : null}
      <RuleField
        label={words.radius}
        value={radius}
        source={words.radiusSource}
        least={LEAST_METRES}
        most={LARGEST_RADIUS}
        onChange={(metres) => changeWater(app, { radius: metres === HYDRANT_RADIUS ? null : metres })}
      />
      {hasRoads ? (
        <RuleField
          label={words.spacing}
          value={choice.spacing ?? HYDRANT_SPACING}
          source={words.spacingSource}
          least={LEAST_METRES}
          most={MOST_SPACING}
          onChange={(metres) =>
            changeWater(app, { spacing: Math.round(metres) === HYDRANT_SPACING ? null : Math.round(metres) })
          }
        />
      ) : null}
      <p className="quiet">{words.usableSource}</p>
    </RulesFold>
  );
}
