import { type DragEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { SourceFile } from "../contract/contract.ts";
import { ARCHIVE_ENDING, LEDGER_ENDINGS } from "../core/fileFormats.ts";
import { LANGUAGES } from "../core/language.ts";
import { Desk } from "../desk/Desk.tsx";
import { PANELS } from "../desk/panels.ts";
import type { FireMap } from "../map/FireMap.ts";
import { MapView } from "../map/MapView.tsx";
import { MODE_ROWS } from "../modes/modes.ts";
import type { sceneMaker } from "../scene/parts/sceneOf.ts";
import { isStopShown, putStopDown } from "../state/actions/carryStop.ts";
import { mapIsAbsent, viewportChanged } from "../state/actions/look.ts";
import { addNotice, dropNotices } from "../state/actions/notices.ts";
import { giveFiles } from "../state/actions/openProject.ts";
import { pickOnMap } from "../state/actions/pickOnMap.ts";
import { hoverOver } from "../state/actions/select.ts";
import type { App } from "../state/app.ts";
import { MAP_VIEW } from "../state/queries/mapQueries.ts";
import { MAP_QUERIES, type Seen, seenMaker } from "../state/queries/seen.ts";
import { measured } from "../state/store/measured.ts";
import { wordsOf } from "../words/wordsOf.ts";
import { download } from "./download.ts";
import { droppedFiles, pickedFiles } from "./droppedFiles.ts";
import { linkedEye } from "./linkedEye.ts";
import { openDemo } from "./openFirst.ts";
import { saveDayPicture, savePicture } from "./savePicture.ts";
import { mapWorkerUrl } from "./startWorker.ts";

/** What the dialogue of the browser offers; it lets people choose anything else all the same. */
const ACCEPT = [...LEDGER_ENDINGS, ARCHIVE_ENDING].map((ending) => `.${ending}`).join(",");
/** What of the desk lies over the map. */
const OVER_MAP = ".map-tools, .legend, .scale-bar, .ground-notes, .degree, .wall-tour";
const TABLES = { modes: MODE_ROWS, panels: PANELS };

/** The page: one map that stays, and the mode around it. */
export function Page({ app }: { readonly app: App }) {
  const language = useStore(app.store, (state) => state.language);
  const theme = useStore(app.store, (state) => state.theme);
  const [map, setMap] = useState<FireMap | null>(null);
  const [workerUrl] = useState(mapWorkerUrl);
  const [isDropping, setDropping] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  // Before it is painted: another theme is never seen half.
  useLayoutEffect(() => {
    document.documentElement.lang = LANGUAGES[language].tag;
    document.documentElement.dataset["theme"] = theme;
  }, [language, theme]);

  useEffect(() => {
    if (map === null) return;
    const seenOf = seenMaker(app);
    let sceneOf: ReturnType<typeof sceneMaker> | null = null;
    let maker: typeof sceneMaker | null = null;
    let shown: Seen | null = null;
    const show = () => {
      const seen = seenOf();
      if (sceneOf === null || seen === shown) return;
      if (maker !== null && seen.state.mode === "wall") void makeWalls(maker);
      shown = seen;
      const make = sceneOf;
      map.show(measured("scene", () => make(seen)));
    };
    // Few pages are a wall.
    const makeWalls = async (make: typeof sceneMaker) => {
      maker = null;
      const wall = await import("../scene/parts/wallParts.ts");
      if (isGone) return;
      sceneOf = make(wall);
      shown = null;
      show();
    };
    // Comes while the project is read: before that there is nothing to be seen.
    let isGone = false;
    void import("../scene/parts/sceneOf.ts").then(({ sceneMaker }) => {
      if (isGone) return;
      maker = sceneMaker;
      sceneOf = sceneMaker();
      show();
    });
    const stopNeeding = app.queries.need(MAP_QUERIES, show);
    const stopListening = app.store.subscribe(show);
    show();
    return () => {
      isGone = true;
      stopNeeding();
      stopListening();
    };
  }, [app, map]);

  const open = useCallback(
    async (picked: readonly SourceFile[]) => giveFiles(app, await (await import("./detached.ts")).detached(picked)),
    [app],
  );

  const takeDrag = (event: DragEvent) => {
    event.preventDefault();
    setDropping(true);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then(async ({ files: dropped, failures }) => {
      await open(dropped);
      for (const failure of failures) addNotice(app, "error", { type: "failure", failure });
    });
  };

  const mapView = useMemo(
    () => (
      <MapView
        label={wordsOf(language).map.label}
        workerUrl={workerUrl}
        eye={linkedEye(app.store.getState())}
        askForTile={(z, x, y) => app.engine.ask("basemapTile", { personal: "hide", z, x, y })}
        askForArchive={({ place, z, x, y }) =>
          app.engine.ask("archiveTile", { personal: "hide", basemap: place, z, x, y })
        }
        onViewport={(viewport) => viewportChanged(app, viewport)}
        onPick={(picked, lng, lat) => pickOnMap(app, picked, lng, lat)}
        canCarry={(picked) => isStopShown(app, picked)}
        onCarried={(...carried) => void putStopDown(app, ...carried)}
        onHover={(picked) => hoverOver(app, picked)}
        onContext={(isThere) =>
          isThere ? dropNotices(app, ["context-lost"]) : addNotice(app, "warning", { type: "context-lost" })
        }
        onError={(error) => addNotice(app, "error", { type: "bug", message: error.message })}
        onBasemap={(fault) =>
          fault === null ? dropNotices(app, ["basemap"]) : addNotice(app, "warning", { type: "basemap", fault })
        }
        onShown={() => {
          const { generation } = app.store.getState();
          if (app.queries.get(MAP_VIEW).value !== null) document.documentElement.dataset["ready"] = "true";
          document.documentElement.dataset["generation"] = String(generation);
        }}
        over={() => [...document.querySelectorAll(OVER_MAP)]}
        onMap={setMap}
        onNoMap={() => mapIsAbsent(app)}
      />
    ),
    [app, language, workerUrl],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page takes a drop anywhere; the buttons do the same by keyboard.
    <div
      className="page"
      data-dropping={isDropping}
      // What comes under the pointer is entered before it is passed over: a drop in between is only taken where entering was.
      onDragEnter={takeDrag}
      onDragOver={takeDrag}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={drop}
    >
      <Desk
        app={app}
        tables={TABLES}
        map={mapView}
        isDropping={isDropping}
        onZoom={(steps) => map?.zoomBy(steps)}
        onPickFiles={() => files.current?.click()}
        onPickFolder={() => folder.current?.click()}
        onOpenDemo={() => void openDemo(app)}
        onDownload={download}
        onDayPicture={() => saveDayPicture(app)}
        onSavePicture={() => savePicture(app)}
      />
      <input
        ref={files}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        aria-hidden
        onChange={(event) => pick(event.currentTarget, open)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-hidden
        {...{ webkitdirectory: "" }}
        onChange={(event) => pick(event.currentTarget, open)}
      />
    </div>
  );
}

/** The same file can be picked again after it was corrected. */
function pick(input: HTMLInputElement, open: (files: readonly SourceFile[]) => Promise<void>): void {
  if (input.files !== null && input.files.length > 0) void open(pickedFiles(input.files));
  input.value = "";
}
