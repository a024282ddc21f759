import { topicOf, type WaterList, type WaterTopic } from "../../core/water.ts";
import { FilterButton } from "../../desk/filters/FilterButton.tsx";
import { FilterChips } from "../../desk/filters/FilterChips.tsx";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { showWaterList } from "../../state/actions/water.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import "../holiday/holiday.css";
import { CoverageLists } from "./CoverageLists.tsx";
import { DemoWhy } from "./DemoWhy.tsx";
import { ReachLists } from "./ReachLists.tsx";
import "./water.css";

const TOPICS = ["coverage", "reach"] as const;
const FIRST_OF: Readonly<Record<WaterTopic, WaterList>> = { coverage: "uncovered", reach: "late" };

/** Which sites water reaches, and which forces do in time: the finding, the rules that it goes by, and the lists behind it. */
export function WaterPanel({ onDownload, onList }: Pick<PanelProps, "onDownload" | "onList">) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const topic = useAppState((state) => topicOf(state.waterChoice.list));
  const held = useAppState(kindsHeld);
  const onListUnplaced = () => onList({ type: "not-on-map" });
  return (
    <aside className="panel" aria-label={words.title}>
      <div className="panel-top">
        <div className="water-top">
          <fieldset className="ledger-choices">
            <legend className="unseen">{words.topic}</legend>
            {TOPICS.map((one) => (
              <button
                key={one}
                type="button"
                className="ledger-choice"
                aria-pressed={one === topic}
                onClick={() => showWaterList(app, FIRST_OF[one])}
              >
                {words.topics[one]}
              </button>
            ))}
          </fieldset>
          <FilterButton />
        </div>
        <FilterChips />
        <DemoWhy />
      </div>
      {topic === "coverage" ? (
        held.includes("water") ? (
          <CoverageLists onDownload={onDownload} onListUnplaced={onListUnplaced} />
        ) : (
          <EmptyState title={words.noWater} text={words.noWaterHint} />
        )
      ) : held.includes("forces") ? (
        <ReachLists onDownload={onDownload} onListUnplaced={onListUnplaced} />
      ) : (
        <EmptyState title={words.noForces} text={words.noForcesHint} />
      )}
    </aside>
  );
}

/** What of it the project holds, as one word that stays the same. */
function kindsHeld({ project }: AppState): string {
  const holds = (...kinds: readonly string[]) =>
    project?.layers.some(({ kind, records }) => records > 0 && kinds.includes(kind ?? "")) === true;
  return `${holds("hydrant", "water-source") ? "water" : ""} ${holds("fire-station", "micro-station") ? "forces" : ""}`;
}
