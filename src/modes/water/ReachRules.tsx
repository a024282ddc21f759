import { useId } from "react";
import { TRAVEL_MODES, type TravelMode } from "../../core/patrol.ts";
import { type ForceKind, REACH_MINUTES } from "../../core/water.ts";
import { changeWater } from "../../state/actions/water.ts";
import { NO_WATER } from "../../state/store/waterChoice.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { RuleField } from "./RuleField.tsx";
import { RulesFold } from "./RulesFold.tsx";

const LEAST_MINUTES = 1;
const MOST_MINUTES = 60;

/** In what time forces are to be there, each with its source, and how they come. */
export function ReachRules({ hasRoads }: { readonly hasRoads: boolean }) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const id = useId();
  const { minutes, mode } = useAppState((state) => state.waterChoice);
  const set = (kind: ForceKind) => (typed: number) =>
    changeWater(app, { minutes: { ...minutes, [kind]: typed === REACH_MINUTES[kind] ? null : typed } });
  const isChanged = mode !== NO_WATER.mode || Object.values(minutes).some((one) => one !== null);
  const field = (kind: ForceKind, label: string, source: string) => (
    <RuleField
      label={label}
      value={minutes[kind] ?? REACH_MINUTES[kind]}
      source={source}
      least={LEAST_MINUTES}
      most={MOST_MINUTES}
      onChange={set(kind)}
    />
  );
  return (
    <RulesFold isChanged={isChanged}>
      <div className="water-rule">
        <label htmlFor={id}>{words.travel}</label>
        <span className="water-select">
          <select
            id={id}
            value={mode}
            onChange={({ currentTarget }) => changeWater(app, { mode: currentTarget.value as TravelMode })}
          >
            {TRAVEL_MODES.map((one) => (
              <option key={one} value={one}>
                {words.reachBy[one]}
              </option>
            ))}
          </select>
          <Icon name="down" size={14} />
        </span>
      </div>
      {field("fire-station", words.station, words.stationSource)}
      {field("micro-station", words.micro, words.microSource)}
      {hasRoads && mode === "car" ? <p className="quiet">{words.speedSource}</p> : null}
    </RulesFold>
  );
}
