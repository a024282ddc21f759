import { useCallback, useState } from "react";
import { topicOf, type WaterList } from "../../core/water.ts";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { HelpButton } from "../../desk/help/HelpButton.tsx";
import { toggleFilter } from "../../state/actions/choose.ts";
import { hoverRef } from "../../state/actions/rings.ts";
import { chooseWaterRow, loadWaterList, refOfRow, showWaterList } from "../../state/actions/water.ts";
import type { WaterRow } from "../../state/answers.ts";
import { waterListed } from "../../state/queries/waterQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { VirtualChoice } from "../../ui/parts/VirtualChoice.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useListKey } from "../../ui/useListKey.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { WaterExports } from "./WaterExports.tsx";
import { WaterItem } from "./WaterItem.tsx";

interface WaterRowsProps extends Pick<PanelProps, "onDownload"> {
  readonly list: WaterList;
  /** Said over the list: its order, or what it is a part of. */
  readonly note: string;
  readonly empty: string;
}

/** A list about water or forces, by page; what is chosen is selected, and the map goes there. */
export function WaterRows({ list, note, empty, onDownload }: WaterRowsProps) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("water");
  // The same text as long as the same is asked.
  const asked = useAppState((state) => JSON.stringify(waterListed(state, list)));
  const listKey = useListKey(asked);
  const [listed, setListed] = useState<{ readonly key: string; readonly total: number } | null>(null);
  const total = listed?.key === listKey ? listed.total : null;
  const load = useCallback(
    async (offset: number, limit: number) => {
      const page = await loadWaterList(app, list, offset, limit);
      if (page !== null) setListed({ key: listKey, total: page.total });
      return page;
    },
    [app, list, listKey],
  );
  const choose = (row: WaterRow) => {
    void hoverRef(app, null);
    if (row.type === "ring") return;
    if (row.type !== "area") chooseWaterRow(app, row);
    else {
      toggleFilter(app, "area", row.area.name);
      showWaterList(app, "uncovered");
    }
  };
  return (
    <>
      <p className="narrowing water-narrowing">
        <Narrowed list={list} total={total} note={note} />
        <span className="narrowing-side">
          <HelpButton topic="water" />
          <WaterExports list={list} isNothing={total === 0 || total === null} onDownload={onDownload} />
        </span>
      </p>
      <VirtualChoice
        label={words.full[list]}
        listKey={listKey}
        rowHeight={48}
        load={load}
        render={(row) => <WaterItem row={row} />}
        onChoose={choose}
        onHover={(row) => void hoverRef(app, row === null || row.type === "area" ? null : refOfRow(row))}
        empty={<EmptyState title={empty} />}
        loading={desk.card.loading}
      />
    </>
  );
}

/** What a list is narrowed to, with the way back; else what stands over it. */
function Narrowed({
  list,
  total,
  note,
}: {
  readonly list: WaterList;
  readonly total: number | null;
  readonly note: string;
}) {
  const { app } = useDesk();
  const words = useLateWords("water");
  const radius = useAppState((state) => state.waterChoice.ring?.radius);
  const isCircle = list === "circle" || list === "late-circle";
  const isRing = list === "uncovered" && radius !== undefined;
  if (!isCircle && !isRing) return <span>{note}</span>;
  const text = isRing ? words.onlyRing(radius) : list === "circle" ? words.onlyCircle : words.onlyLateCircle;
  const back: WaterList = topicOf(list) === "coverage" ? "uncovered" : "late";
  return (
    <button type="button" className="chip" title={words.all} onClick={() => showWaterList(app, back)}>
      <span>
        {text} <b>{total === null ? "" : grouped(total)}</b>
      </span>
      <Icon name="close" size={14} />
      <span className="unseen">{words.all}</span>
    </button>
  );
}
