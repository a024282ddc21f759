import { useMemo, useState } from "react";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import { legendOf } from "../../scene/legend/legend.ts";
import type { LegendRow, Scene } from "../../scene/parts/scene.ts";
import { CHANGES_IN_VIEW } from "../../state/queries/compareQueries.ts";
import { MAP_VIEW } from "../../state/queries/mapQueries.ts";
import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { PATROL } from "../../state/queries/patrolQueries.ts";
import { type Seen, seenMaker } from "../../state/queries/seen.ts";
import { WATER_AREA, WATER_GAPS, WATER_WAYS } from "../../state/queries/waterQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { LegendSymbol } from "../../ui/parts/LegendSymbol.tsx";
import { useDeskScale } from "../../ui/parts/useDeskScale.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import type { Words } from "../../words/wordsOf.ts";
import { HelpButton } from "../help/HelpButton.tsx";

interface LegendProps {
  readonly sceneOf: (seen: Seen) => Scene;
  /** Where no panel beside the map counts already. */
  readonly withCounts?: boolean;
}

const KEPT = "guatu:legend";
/** Pixels, at the desk's own scale, of a page on which the legend would hide too much of the map. */
const LOW = 860;
const NARROW = 1560;

/** As it was left in this session; else open where there is room for it. */
function beginsOpen(times: number): boolean {
  try {
    const kept = sessionStorage.getItem(KEPT);
    if (kept !== null) return kept === "open";
  } catch {
    // Storage may be forbidden.
  }
  return innerHeight >= LOW * times && innerWidth > NARROW * times;
}

function keepChoice(isOpen: boolean): void {
  try {
    sessionStorage.setItem(KEPT, isOpen ? "open" : "folded");
  } catch {
    // It holds for this page then.
  }
}

/** What the signs on the map mean; its rows come from the scene that is drawn. */
export function Legend({ sceneOf, withCounts = false }: LegendProps) {
  const { app, words } = useDesk();
  const view = useAnswer(MAP_VIEW);
  const totals = useAnswer(SITE_TOTALS);
  const patrol = useAnswer(PATROL);
  const changes = useAnswer(CHANGES_IN_VIEW);
  const area = useAnswer(WATER_AREA);
  const gaps = useAnswer(WATER_GAPS);
  const ways = useAnswer(WATER_WAYS);
  const seenOf = useMemo(() => seenMaker(app), [app]);
  const times = useDeskScale();
  const [isOpen, setOpen] = useState(() => beginsOpen(times));
  // What is in view, what is planned and how many there are decide the rows; the camera, the theme and the language do not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is made of the view and the patrol.
  const rows = useMemo(
    () => (view === null ? [] : legendOf(sceneOf(seenOf()), totals)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the scene is made of the view and the patrol
    [seenOf, sceneOf, view, totals, patrol, changes, area, gaps, ways],
  );
  if (view === null) return null;
  return (
    <details
      className="legend fold"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open !== isOpen) keepChoice(currentTarget.open);
      }}
    >
      <summary>{words.map.legend}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.symbol}>
            <LegendSymbol symbol={row.symbol} />
            <span>{legendText(words, row)}</span>
            {row.count === null || !withCounts ? null : <span className="figure">{grouped(row.count)}</span>}
          </li>
        ))}
      </ul>
      <HelpButton topic="glyphs" />
    </details>
  );
}

function legendText(words: Words, { symbol, withheld }: LegendRow): string {
  const text = isStatus(symbol) ? words.statuses[symbol] : words.map.symbols[symbol];
  return withheld ? `${text}${words.frame.clause}${words.map.withheld}` : text;
}

const isStatus = (symbol: string): symbol is DisplayStatus => (DISPLAY_STATUSES as readonly string[]).includes(symbol);
