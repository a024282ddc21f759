import { type ReactNode, useDeferredValue, useEffect, useState } from "react";
import type { Language } from "../core/language.ts";
import { type Mode, modeRule } from "../core/modes.ts";
import type { App } from "../state/app.ts";
import { DeskProvider, useAppState, useDesk } from "../ui/desk.tsx";
import { latePart } from "../ui/parts/latePart.tsx";
import { useNeeded } from "../ui/useQuery.ts";
import { Dialogs } from "./frame/Dialogs.tsx";
import type { DeskTables, PanelProps } from "./frame/deskTables.ts";
import { NoticeList } from "./frame/NoticeList.tsx";
import { DropTarget, OpeningView } from "./frame/OpeningView.tsx";
import type { Openers } from "./frame/OpenMenu.tsx";
import type { OverMapProps } from "./frame/OverMap.tsx";
import { PanelPlace } from "./frame/PanelPlace.tsx";
import { Rail } from "./frame/Rail.tsx";
import { TopBar } from "./frame/TopBar.tsx";
import { useMapFirst } from "./frame/useMapFirst.ts";
import { useMapOfDesk } from "./frame/useMapOfDesk.ts";
import { useNarrowLedger } from "./frame/useNarrowLedger.ts";
import { useSiteList } from "./frame/useSiteList.ts";
import { DATE_STRIP, loadFrame, MAP_EDGE, OVER_MAP } from "./frame/withProject.ts";
import "../ui/theme.css";
import "../ui/parts.css";
import "./desk.css";
import "./filters/filters.css";
import "./timeline/timeline.css";
import "./ledger/ledger.css";
import "./phone.css";

/** These come when they are first used, or with the first project: the first load has its budget. */
const LedgerDock = latePart(async () => (await import("./ledger/LedgerDock.tsx")).LedgerDock).View;
const PreviewDock = latePart(
  async () => (await import("./preview/PreviewDock.tsx")).PreviewDock,
  ["preview", "corrections", "failures", "issues"],
).View;
const CompareDock = latePart(async () => (await import("./compare/CompareDock.tsx")).CompareDock, ["compare"]).View;
const NoMap = latePart(async () => (await import("./frame/NoMap.tsx")).NoMap).View;
const DetailDrawer = latePart(async () => (await import("./cards/DetailDrawer.tsx")).DetailDrawer, ["photo"]).View;

export interface DeskProps extends Openers, OverMapProps, Pick<PanelProps, "onDownload" | "onDayPicture"> {
  readonly app: App;
  /** What there is to choose from: the desk itself knows no mode. */
  readonly tables: DeskTables;
  /** The map itself; it must live as long as the page. */
  readonly map: ReactNode;
  /** Files are being dragged over the page. */
  readonly isDropping?: boolean;
}

/** The frame of every mode: bar, rail, panel, map with legend and tools, dock, strip, drawer; or the map with a mode that takes the page to itself. */
export function Desk({ app, ...props }: DeskProps) {
  return (
    <DeskProvider app={app}>
      <Frame {...props} />
    </DeskProvider>
  );
}

/** The mode, or while its part is on its way the one before. */
function useArrived({ modes }: DeskTables, mode: Mode, language: Language): Mode {
  const [last, setLast] = useState(mode);
  const { part } = modes[mode];
  useEffect(() => {
    let isGone = false;
    void part.load(language).then(() => {
      if (!isGone) setLast(mode);
    });
    return () => {
      isGone = true;
    };
  }, [part, mode, language]);
  return part.isThere(language) ? mode : last;
}

function Frame({
  tables,
  map,
  isDropping = false,
  onZoom,
  onDownload,
  onDayPicture,
  onSavePicture,
  sceneOf,
  ...openers
}: Omit<DeskProps, "app">) {
  const { app, words, language } = useDesk();
  const panel = useAppState((state) => state.panel);
  const mode = useAppState((state) => state.mode);
  const hasProject = useAppState((state) => state.project !== null);
  const canDraw = useAppState((state) => state.canDraw);
  // What stands there stays until the next mode has arrived.
  const shown = useDeferredValue(useArrived(tables, mode, language));
  const isBare = hasProject && !modeRule(shown).hasDesk;
  // What is linked to comes while the project is read.
  const over = panel === "overview" ? null : tables.panels[panel].part;
  useEffect(() => void over?.load(language), [over, language]);
  useEffect(() => void loadFrame(language), [language]);
  useMapOfDesk(app, isBare);
  useNarrowLedger();
  useNeeded(tables.modes[mode].queries);
  // Files can be dropped on a wall too.
  const isGiven = useAppState((state) => state.dialog?.type === "files");
  const isLedgerOpen = useAppState((state) => state.ledger !== null);
  const isPreviewOpen = useAppState((state) => state.preview !== null);
  const isComparing = useAppState((state) => state.comparison !== null);
  const isMapSeen = useMapFirst();
  const { list, openList, closeList } = useSiteList();
  const hasDetail = useAppState((state) => state.selection !== null) || list !== null;
  return (
    <div className="desk" data-mode={shown} data-project={hasProject} data-panel={panel} lang={words.tag}>
      {isBare ? null : <TopBar {...openers} />}
      {isBare ? null : <Rail tables={tables} />}
      {hasProject ? (
        <PanelPlace tables={tables} mode={shown} {...{ onDownload, onDayPicture }} onList={openList} />
      ) : null}
      {/* Always the same child, whatever stands around it: the map is never remounted. */}
      <main className="map-place">
        <div className="map">{map}</div>
        {isMapSeen ? <MAP_EDGE.View /> : null}
        {canDraw ? null : <NoMap onList={hasProject && !isBare ? openList : null} />}
        {isMapSeen && !isBare && canDraw ? (
          <OVER_MAP.View onZoom={onZoom} onSavePicture={onSavePicture} sceneOf={sceneOf} />
        ) : null}
        <OpeningView {...openers} />
      </main>
      {isComparing && !isBare ? (
        <CompareDock onDownload={onDownload} meanwhile={<section className="ledger" aria-busy="true" />} />
      ) : isLedgerOpen && !isBare ? (
        <LedgerDock
          onDownload={onDownload}
          meanwhile={<section className="ledger" aria-busy="true" aria-label={words.ledger.title} />}
        />
      ) : null}
      {isPreviewOpen && !isBare ? <PreviewDock meanwhile={<section className="preview" aria-busy="true" />} /> : null}
      {hasProject && !isBare ? <DATE_STRIP.View /> : null}
      <NoticeList />
      {hasProject && !isBare && hasDetail ? <DetailDrawer list={list} onCloseList={closeList} /> : null}
      {isDropping ? <DropTarget /> : null}
      {isBare && !isGiven ? null : <Dialogs />}
    </div>
  );
}
