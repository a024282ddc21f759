import { SPEED_KMH } from "../../core/patrol.ts";
import { WATER_LISTS } from "../../core/water.ts";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { showFirst, showWaterList } from "../../state/actions/water.ts";
import type { ReachAnswer } from "../../state/answers.ts";
import { REACH } from "../../state/queries/waterQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { Tabs } from "../../ui/parts/Tabs.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { withItsUnit } from "../../words/parts/withItsUnit.ts";
import { NotJudged } from "./NotJudged.tsx";
import { ReachRules } from "./ReachRules.tsx";
import { WaterRows } from "./WaterRows.tsx";

interface ListsProps extends Pick<PanelProps, "onDownload"> {
  readonly onListUnplaced: () => void;
}

type ReachTab = Exclude<(typeof WATER_LISTS)["reach"][number], "late-circle">;
const TABS = WATER_LISTS.reach.filter((one): one is ReachTab => one !== "late-circle");

/** How many sites nobody reaches in time, by which rule, and the lists: they, and the forces. */
export function ReachLists({ onDownload, onListUnplaced }: ListsProps) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const answer = useAnswer(REACH);
  const list = useAppState((state) => state.waterChoice.list);
  if (answer === null || list === "rings") return <p className="virtual-wait">{words.counting}</p>;
  const { counts, forces } = answer;
  if (counts.sites === 0)
    return (
      <>
        <EmptyState title={words.noSites} text={words.noSitesHint} />
        <NotJudged sites={answer.notPlaced.sites} onList={onListUnplaced} />
      </>
    );
  const figures: Readonly<Record<ReachTab, number>> = { late: counts.sites - counts.reached, forces: forces.length };
  const tabs = TABS.map((id) => ({
    id,
    text: words.lists[id],
    title: words.full[id],
    figure: grouped(figures[id]),
    isNothing: figures[id] === 0,
  }));
  return (
    <div className="around">
      <ReachHead answer={answer} onListUnplaced={onListUnplaced} />
      <Tabs
        label={words.tabs}
        tabs={tabs}
        tab={list === "forces" ? list : "late"}
        controls="water-list"
        onTab={(next) => showWaterList(app, next)}
      />
      <div className="around-list" role="tabpanel" id="water-list" aria-label={words.full[list]}>
        <WaterRows list={list} note={words.order[list]} empty={words.empty[list]} onDownload={onDownload} />
      </div>
    </div>
  );
}

function ReachHead({ answer, onListUnplaced }: { readonly answer: ReachAnswer; readonly onListUnplaced: () => void }) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("water");
  const { counts, factor, mode } = answer;
  const late = counts.sites - counts.reached;
  const lost = words.lost(counts.offRoad, counts.noWay);
  const measured = factor === undefined ? words.alongRoads : words.stretched(factor);
  return (
    <header className="around-head finding water-head">
      <h2>
        {late === 0 ? (
          words.noneLate(counts.sites)
        ) : (
          <button type="button" className="finding-button" onClick={() => showWaterList(app, "late")}>
            {withItsUnit(words.late(late))}
          </button>
        )}
      </h2>
      <p>{desk.frame.list([words.of(counts.sites), words.reachBy[mode], measured, ...(lost === "" ? [] : [lost])])}</p>
      {factor === undefined ? null : <p className="water-note">{words.noRoadsReach(factor, SPEED_KMH[mode])}</p>}
      {counts.circle === 0 ? null : (
        <p>
          <button type="button" className="change" onClick={() => void showFirst(app, "late-circle")}>
            {withItsUnit(words.lateCircle(counts.circle))}
          </button>
        </p>
      )}
      <NotJudged sites={answer.notPlaced.sites} onList={onListUnplaced} />
      <p className="unseen" role="status">
        {late === 0 ? words.noneLate(counts.sites) : words.late(late)}
      </p>
      <ReachRules hasRoads={factor === undefined} />
    </header>
  );
}
