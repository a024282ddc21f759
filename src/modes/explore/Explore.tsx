import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import type { Scene } from "../../scene/scene.ts";
import { sceneMaker } from "../../scene/sceneOf.ts";
import { closeLedger, openLedger } from "../../state/actions/listHazards.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import { lookAtAll } from "../../state/actions/look.ts";
import { select } from "../../state/actions/select.ts";
import type { App } from "../../state/app.ts";
import type { AppState } from "../../state/state.ts";
import { DeskProvider, useAppState, useDesk } from "../../ui/desk.tsx";
import { Legend } from "../../ui/panels/Legend.tsx";
import { MapTwin } from "../../ui/panels/MapTwin.tsx";
import { NoticeList } from "../../ui/panels/NoticeList.tsx";
import { DropTarget, OpeningView } from "../../ui/panels/OpeningView.tsx";
import type { Openers } from "../../ui/panels/OpenMenu.tsx";
import { Rail } from "../../ui/panels/Rail.tsx";
import { TopBar } from "../../ui/panels/TopBar.tsx";
import { DateStrip } from "../../ui/panels/timeline/DateStrip.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import "../../ui/theme.css";
import "../../ui/parts.css";
import "../../ui/desk.css";
import "../../ui/filters.css";
import "../../ui/timeline.css";
import "../../ui/ledger.css";
import { DetailDrawer } from "./DetailDrawer.tsx";
import { ImportPanel } from "./ImportPanel.tsx";
import { OverviewPanel } from "./OverviewPanel.tsx";

/** Comes when it is first used: the first load has its budget. */
const LedgerDock = lazy(() =>
  import("../../ui/panels/ledger/LedgerDock.tsx").then((file) => ({ default: file.LedgerDock })),
);
const TallyPanel = lazy(() => import("./TallyPanel.tsx").then((file) => ({ default: file.TallyPanel })));
const Wall = lazy(() => import("../wall/Wall.tsx").then((file) => ({ default: file.Wall })));
const HolidayPanel = lazy(() => import("../holiday/HolidayPanel.tsx").then((file) => ({ default: file.HolidayPanel })));

export interface ExploreProps extends Openers {
  readonly app: App;
  /** The map itself; it must live as long as the page. */
  readonly map: ReactNode;
  /** Files are being dragged over the page. */
  readonly isDropping?: boolean;
  readonly onZoom?: (steps: number) => void;
  readonly onDownload: (name: string, text: string) => void;
  /** The scene that the map draws, for its legend; an own one by default. */
  readonly sceneOf?: (state: AppState) => Scene;
}

/** The desk: rail, panel, map with legend and tools, drawer; or the wall around the same map. */
export function Explore({ app, ...props }: ExploreProps) {
  return (
    <DeskProvider app={app}>
      <ExploreDesk {...props} />
    </DeskProvider>
  );
}

function ExploreDesk({ map, isDropping = false, onZoom, onDownload, sceneOf, ...openers }: Omit<ExploreProps, "app">) {
  const { words } = useDesk();
  const panel = useAppState((state) => state.panel);
  const mode = useAppState((state) => state.mode);
  const hasProject = useAppState((state) => state.project !== null);
  const isWall = hasProject && mode === "wall";
  const isLedgerOpen = useAppState((state) => state.ledger !== null);
  const ownScene = useMemo(() => sceneMaker(), []);
  const { list, openList, closeList } = useSiteList();
  return (
    <div
      className="desk"
      data-mode={isWall ? "wall" : mode}
      data-project={hasProject}
      data-panel={panel}
      lang={words.tag}
    >
      {isWall ? null : <TopBar {...openers} />}
      {isWall ? null : <Rail />}
      {isWall ? (
        <Suspense fallback={null}>
          <Wall />
        </Suspense>
      ) : hasProject ? (
        panel === "import" ? (
          <ImportPanel onDownload={onDownload} />
        ) : panel === "tally" ? (
          <Suspense fallback={<aside className="panel panel-tally" aria-busy="true" aria-label={words.tally.title} />}>
            <TallyPanel />
          </Suspense>
        ) : mode === "holiday" ? (
          <Suspense fallback={<aside className="panel" aria-busy="true" aria-label={words.holiday.title} />}>
            <HolidayPanel onDownload={onDownload} />
          </Suspense>
        ) : (
          <OverviewPanel onList={openList} />
        )
      ) : null}
      {/* Always the same child, whatever stands around it: the map is never remounted. */}
      <main className="map-place">
        <div className="map">{map}</div>
        {hasProject && !isWall ? (
          <>
            <MapTools onZoom={onZoom} />
            <Legend sceneOf={sceneOf ?? ownScene} />
          </>
        ) : null}
        <OpeningView {...openers} />
      </main>
      {isLedgerOpen && !isWall ? (
        <Suspense fallback={<section className="ledger" aria-busy="true" aria-label={words.ledger.title} />}>
          <LedgerDock onDownload={onDownload} />
        </Suspense>
      ) : null}
      {hasProject && !isWall ? <DateStrip /> : null}
      <NoticeList />
      {isWall ? null : <DetailDrawer list={list} onCloseList={closeList} />}
      {isDropping ? <DropTarget /> : null}
    </div>
  );
}

function MapTools({ onZoom }: { readonly onZoom: ((steps: number) => void) | undefined }) {
  const { app, words } = useDesk();
  const isLedgerOpen = useAppState((state) => state.ledger !== null);
  return (
    <div className="map-tools">
      {onZoom === undefined ? null : (
        <>
          <IconButton icon="plus" label={words.map.zoomIn} onClick={() => onZoom(1)} />
          <IconButton icon="minus" label={words.map.zoomOut} onClick={() => onZoom(-1)} />
        </>
      )}
      <IconButton icon="fit" label={words.map.fit} onClick={() => lookAtAll(app)} />
      <MapTwin />
      <IconButton
        icon="dock"
        label={words.ledger.open}
        pressed={isLedgerOpen}
        onClick={() => (isLedgerOpen ? closeLedger(app) : openLedger(app, "open"))}
      />
    </div>
  );
}

/** The list that is open in the drawer; a cluster that cannot be opened becomes one, and a new project ends it. */
function useSiteList() {
  const { app } = useDesk();
  const selection = useAppState((state) => state.selection);
  const generation = useAppState((state) => state.generation);
  const [list, setList] = useState<SiteList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nodes belong to the project they came from.
  useEffect(() => setList(null), [generation]);
  useEffect(() => {
    if (selection?.type === "node") setList({ type: "node", node: selection.node });
  }, [selection]);
  return {
    list,
    openList: (next: SiteList) => {
      select(app, null);
      setList(next);
    },
    closeList: () => setList(null),
  };
}
