import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { Dialogs } from "../../desk/frame/Dialogs.tsx";
import { Legend } from "../../desk/frame/Legend.tsx";
import { MapTwin } from "../../desk/frame/MapTwin.tsx";
import { NothingInSight } from "../../desk/frame/NothingInSight.tsx";
import { NoticeList } from "../../desk/frame/NoticeList.tsx";
import { DropTarget, OpeningView } from "../../desk/frame/OpeningView.tsx";
import type { Openers } from "../../desk/frame/OpenMenu.tsx";
import { Rail } from "../../desk/frame/Rail.tsx";
import { SavePicture } from "../../desk/frame/SavePicture.tsx";
import { TopBar } from "../../desk/frame/TopBar.tsx";
import { DateStrip } from "../../desk/timeline/DateStrip.tsx";
import type { Scene } from "../../scene/parts/scene.ts";
import { sceneMaker } from "../../scene/parts/sceneOf.ts";
import { closeLedger, openLedger } from "../../state/actions/listHazards.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import { lookAtAll } from "../../state/actions/look.ts";
import { select } from "../../state/actions/select.ts";
import type { App } from "../../state/app.ts";
import { QUERIES_OF_MODE } from "../../state/queries/queriesOfMode.ts";
import type { Seen } from "../../state/queries/seen.ts";
import { DeskProvider, useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { useNeeded } from "../../ui/useQuery.ts";
import "../../ui/theme.css";
import "../../ui/parts.css";
import "../../desk/desk.css";
import "../../desk/filters/filters.css";
import "../../desk/timeline/timeline.css";
import "../../desk/ledger/ledger.css";
import { OverviewPanel } from "./OverviewPanel.tsx";
import { useMapOfDesk } from "./useMapOfDesk.ts";
import { useNarrowLedger } from "./useNarrowLedger.ts";

/** These come when they are first used, or with the first project: the first load has its budget. */
const LedgerDock = lazy(() =>
  import("../../desk/ledger/LedgerDock.tsx").then((file) => ({ default: file.LedgerDock })),
);
const MapTip = lazy(() => import("../../desk/frame/MapTip.tsx").then((file) => ({ default: file.MapTip })));
const DetailDrawer = lazy(() =>
  import("../../desk/cards/DetailDrawer.tsx").then((file) => ({ default: file.DetailDrawer })),
);
const ImportPanel = lazy(() =>
  import("../../desk/report/ImportPanel.tsx").then((file) => ({ default: file.ImportPanel })),
);
const TallyPanel = lazy(() => import("../../desk/tally/TallyPanel.tsx").then((file) => ({ default: file.TallyPanel })));
const loadWall = () => import("../wall/Wall.tsx").then((file) => ({ default: file.Wall }));
const Wall = lazy(loadWall);
const PatrolPanel = lazy(() => import("../patrol/PatrolPanel.tsx").then((file) => ({ default: file.PatrolPanel })));
const HolidayPanel = lazy(() => import("../holiday/HolidayPanel.tsx").then((file) => ({ default: file.HolidayPanel })));

export interface ExploreProps extends Openers {
  readonly app: App;
  /** The map itself; it must live as long as the page. */
  readonly map: ReactNode;
  /** Files are being dragged over the page. */
  readonly isDropping?: boolean;
  readonly onZoom?: (steps: number) => void;
  readonly onDownload: (name: string, text: string) => void;
  /** Saves what the map shows; the name of the file, or null when a notice says why there is none. */
  readonly onSavePicture?: () => Promise<string | null>;
  /** The scene that the map draws, for its legend; an own one by default. */
  readonly sceneOf?: (seen: Seen) => Scene;
}

/** The desk: rail, panel, map with legend and tools, drawer; or the wall around the same map. */
export function Explore({ app, ...props }: ExploreProps) {
  return (
    <DeskProvider app={app}>
      <ExploreDesk {...props} />
    </DeskProvider>
  );
}

function ExploreDesk({
  map,
  isDropping = false,
  onZoom,
  onDownload,
  onSavePicture,
  sceneOf,
  ...openers
}: Omit<ExploreProps, "app">) {
  const { app, words } = useDesk();
  const panel = useAppState((state) => state.panel);
  const mode = useAppState((state) => state.mode);
  const hasProject = useAppState((state) => state.project !== null);
  // What stands there stays until the wall has arrived.
  const isWall = useDeferredValue(hasProject && mode === "wall");
  // Where the wall is linked to, it comes while the project is read.
  useEffect(() => {
    if (mode === "wall") void loadWall();
  }, [mode]);
  useMapOfDesk(app, isWall);
  useNarrowLedger();
  useNeeded(QUERIES_OF_MODE[mode]);
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
          <Suspense fallback={<aside className="panel panel-wide" aria-busy="true" aria-label={words.report.title} />}>
            <ImportPanel onDownload={onDownload} />
          </Suspense>
        ) : panel === "tally" ? (
          <Suspense fallback={<aside className="panel panel-tally" aria-busy="true" aria-label={words.tally.title} />}>
            <TallyPanel />
          </Suspense>
        ) : mode === "holiday" ? (
          <Suspense fallback={<aside className="panel" aria-busy="true" aria-label={words.holiday.title} />}>
            <HolidayPanel onDownload={onDownload} />
          </Suspense>
        ) : mode === "patrol" ? (
          <Suspense fallback={<aside className="panel" aria-busy="true" aria-label={words.frame.modes.patrol} />}>
            <PatrolPanel onDownload={onDownload} />
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
            <MapTools onZoom={onZoom} onSavePicture={onSavePicture} />
            <Legend sceneOf={sceneOf ?? ownScene} />
            <NothingInSight />
            <Suspense fallback={null}>
              <MapTip />
            </Suspense>
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
      {isWall || !hasProject ? null : (
        <Suspense fallback={null}>
          <DetailDrawer list={list} onCloseList={closeList} />
        </Suspense>
      )}
      {isDropping ? <DropTarget /> : null}
      {isWall ? null : <Dialogs />}
    </div>
  );
}

function MapTools({ onZoom, onSavePicture }: { readonly [K in "onZoom" | "onSavePicture"]: ExploreProps[K] }) {
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
      {onSavePicture === undefined ? null : <SavePicture onSave={onSavePicture} />}
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
