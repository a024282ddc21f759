import { HYDRANT_RADIUS, WATER_LISTS, type WaterList } from "../../core/water.ts";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { showFirst, showWaterList } from "../../state/actions/water.ts";
import type { CoverageAnswer } from "../../state/answers.ts";
import { COVERAGE } from "../../state/queries/waterQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { Tabs } from "../../ui/parts/Tabs.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped, share } from "../../words/parts/numbers.ts";
import { withItsUnit } from "../../words/parts/withItsUnit.ts";
import { CoverageRules } from "./CoverageRules.tsx";
import { NotJudged } from "./NotJudged.tsx";
import { RingRows } from "./RingRows.tsx";
import { WaterRows } from "./WaterRows.tsx";

interface ListsProps extends Pick<PanelProps, "onDownload"> {
  readonly onListUnplaced: () => void;
}

/** How many sites no water reaches, by which rule, and the lists: they, broken hydrants, spacing, areas, rings. */
export function CoverageLists({ onDownload, onListUnplaced }: ListsProps) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const answer = useAnswer(COVERAGE);
  const list = useAppState((state) => state.waterChoice.list);
  if (answer === null) return <p className="virtual-wait">{words.counting}</p>;
  if (answer.counts.sites === 0)
    return (
      <>
        <EmptyState title={words.noSites} text={words.noSitesHint} />
        <NotJudged sites={answer.notPlaced.sites} onList={onListUnplaced} />
      </>
    );
  const tab = list === "circle" ? "uncovered" : list;
  return (
    <div className="around">
      <CoverageHead answer={answer} onListUnplaced={onListUnplaced} />
      <Tabs
        label={words.tabs}
        tabs={tabsOf(answer, words.lists, words.full)}
        tab={tab}
        controls="water-list"
        onTab={(next) => showWaterList(app, next)}
      />
      <div className="around-list" role="tabpanel" id="water-list" aria-label={words.full[list]}>
        {list === "rings" ? (
          <RingRows onDownload={onDownload} />
        ) : (
          <WaterRows
            list={list}
            note={noteOf(list, answer, words)}
            empty={list === "spacing" && answer.spacing === null ? words.noSpacing : words.empty[list]}
            onDownload={onDownload}
          />
        )}
      </div>
    </div>
  );
}

type CoverageTab = Exclude<(typeof WATER_LISTS)["coverage"][number], "circle">;
const TABS = WATER_LISTS.coverage.filter((one): one is CoverageTab => one !== "circle");

function tabsOf(
  { counts, water, spacing, areas }: CoverageAnswer,
  texts: Readonly<Record<WaterList, string>>,
  full: Readonly<Record<WaterList, string>>,
) {
  const figures: Readonly<Record<CoverageTab, string>> = {
    uncovered: grouped(counts.sites - counts.covered),
    broken: grouped(water.broken),
    spacing: spacing === null ? "–" : share(spacing.sparse, spacing.metres),
    areas: grouped(areas.length),
    // Nothing is counted before the list is open; the word stands where the others do.
    rings: "\u00a0",
  };
  return TABS.map((id) => ({
    id,
    text: texts[id],
    title: full[id],
    figure: figures[id],
    isNothing: figures[id] === "0" || figures[id] === "0%",
  }));
}

type Words = ReturnType<typeof useLateWords<"water">>;

/** What stands over a list. */
function noteOf(list: WaterList, { water, spacing }: CoverageAnswer, words: Words): string {
  if (list === "broken") return words.stock(water.usable, water.unregistered, water.broken);
  if (list === "spacing" && spacing !== null) return words.spacingSum(spacing.sparse, spacing.metres, spacing.limit);
  return words.order[list];
}

function CoverageHead({
  answer,
  onListUnplaced,
}: {
  readonly answer: CoverageAnswer;
  readonly onListUnplaced: () => void;
}) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("water");
  const wanted = useAppState((state) => state.waterChoice.metric);
  const { counts, radius, metric } = answer;
  const open = counts.sites - counts.covered;
  const lost = words.lost(counts.offRoad, counts.noWay);
  return (
    <header className="around-head finding water-head">
      <h2>
        {open === 0 ? (
          withItsUnit(words.allCovered(counts.sites, radius))
        ) : (
          <button type="button" className="finding-button" onClick={() => showWaterList(app, "uncovered")}>
            {withItsUnit(words.uncovered(open, radius))}
          </button>
        )}
      </h2>
      <p>{desk.frame.list([words.of(counts.sites), words.by[metric], ...(lost === "" ? [] : [lost])])}</p>
      {wanted === "road" && metric === "straight" ? <p className="water-note">{words.noRoads}</p> : null}
      {counts.circle === 0 ? null : (
        <p>
          <button type="button" className="change" onClick={() => void showFirst(app, "circle")}>
            {withItsUnit(words.circle(counts.circle))}
          </button>
        </p>
      )}
      <NotJudged sites={answer.notPlaced.sites} onList={onListUnplaced} />
      <p className="unseen" role="status">
        {open === 0 ? words.allCovered(counts.sites, radius) : words.uncovered(open, radius)}
      </p>
      <CoverageRules radius={radius ?? HYDRANT_RADIUS} hasRoads={answer.spacing !== null} />
    </header>
  );
}
