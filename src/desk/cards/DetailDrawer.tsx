import { isFilterEmpty } from "../../core/filter.ts";
import type { Ref } from "../../core/ref.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import { select } from "../../state/actions/select.ts";
import { SELECTED_RECORD, SELECTED_SITE } from "../../state/queries/mapQueries.ts";
import type { Seen } from "../../state/queries/seen.ts";
import type { AppState } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Drawer } from "../../ui/parts/Drawer.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useQuery } from "../../ui/useQuery.ts";
import type { Words } from "../../words/wordsOf.ts";
import { RecordCardView } from "./RecordCardView.tsx";
import { recordTitle } from "./recordTitle.ts";
import { SiteCardView } from "./SiteCardView.tsx";
import { SiteListView } from "./SiteListView.tsx";

interface DetailDrawerProps {
  /** The list behind the card, if one was open. */
  readonly list: SiteList | null;
  readonly onCloseList: () => void;
}

/** The card of what is selected, or a list of sites; nothing when neither is. */
export function DetailDrawer({ list, onCloseList }: DetailDrawerProps) {
  const { app, words } = useDesk();
  const selection = useAppState((state) => state.selection);
  const filter = useAppState((state) => state.filter);
  const site = useQuery(SELECTED_SITE).answered;
  const record = useQuery(SELECTED_RECORD).answered;
  if (selection === null && list === null) return null;
  const isCard = selection?.type === "site" || selection?.type === "record";
  const back = isCard && list !== null ? () => select(app, null) : undefined;
  const close = () => {
    select(app, null);
    onCloseList();
  };
  return (
    <Drawer
      label={isCard ? words.card.record : words.card.list}
      title={titleOf(words, { selection, filter, site, record }, list)}
      onBack={back}
      onClose={close}
    >
      {selection?.type === "site" ? <SelectedSite chosen={selection.ref} /> : null}
      {selection?.type === "record" ? <SelectedRecord chosen={selection.ref} /> : null}
      {list === null ? null : (
        // The list stays as it was scrolled while one of its cards is read.
        <div className={isCard ? "behind" : "in-front"}>
          <SiteListView list={list} label={words.card.list} />
        </div>
      )}
    </Drawer>
  );
}

type Titled = Pick<AppState, "selection" | "filter"> & Pick<Seen["answers"], "site" | "record">;

function titleOf(words: Words, { selection, site, record, filter }: Titled, list: SiteList | null): string {
  if (selection?.type === "site") {
    const row = site?.ask.ref === selection.ref ? site.answer?.row : undefined;
    return row === undefined ? words.card.site : row.name || row.address || words.card.noName;
  }
  if (selection?.type === "record") {
    const answer = record?.ask.ref === selection.ref ? record.answer : null;
    return answer === null ? words.card.record : recordTitle(words, answer);
  }
  if (list?.type === "not-on-map") return words.card.listNotOnMap;
  if (list?.type !== "matching") return words.card.listNode;
  return isFilterEmpty(filter) ? words.card.listAll : words.card.listMatching;
}

function SelectedSite({ chosen }: { readonly chosen: Ref }) {
  const { answered } = useQuery(SELECTED_SITE);
  if (answered === null || answered.ask.ref !== chosen) return <Waiting />;
  return answered.answer === null ? <Gone /> : <SiteCardView card={answered.answer} />;
}

function SelectedRecord({ chosen }: { readonly chosen: Ref }) {
  const { answered } = useQuery(SELECTED_RECORD);
  if (answered === null || answered.ask.ref !== chosen) return <Waiting />;
  return answered.answer === null ? <Gone /> : <RecordCardView card={answered.answer} />;
}

function Waiting() {
  const { words } = useDesk();
  return <p className="virtual-wait">{words.card.loading}</p>;
}

function Gone() {
  const { words } = useDesk();
  return <EmptyState title={words.card.gone} text={words.card.goneHint} />;
}
