import { useEffect, useRef, useState } from "react";
import { safeName } from "../../core/fileName.ts";
import { INSIDE_GROUND } from "../../core/keptGround.ts";
import { boxWithin, tilesIn, widened } from "../../core/tilesIn.ts";
import { savedProject } from "../../state/actions/corrections.ts";
import type { SavedGround } from "../../state/answers.ts";
import { titleToCarry } from "../../state/store/privacy.ts";
import { groundRead, shownBasemap, shownPlace } from "../../state/store/shownBasemap.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { ProgressBar } from "../../ui/parts/ProgressBar.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { SettingsChoice } from "../settings/SettingsChoice.tsx";
import { portableFile } from "./portableFile.ts";
import { PORTABLE_FILE, portableTemplate } from "./portableTemplate.ts";
import "./portable.css";

interface SavePortableProps {
  readonly onDownload: (name: string, content: Blob) => void;
  readonly onClose: () => void;
}

type GroundDepth = "none" | number;
/** Zoom at which streets are told apart. */
const STREETS = 14;

/** The open project and the app as one file, on request with the part of its ground that the sites lie on. */
export function SavePortable({ onDownload, onClose }: SavePortableProps) {
  const { app } = useDesk();
  const words = useLateWords("portable");
  const depths = useGroundDepths();
  const [depth, setDepth] = useState<GroundDepth>("none");
  const [far, setFar] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const save = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    working.current = controller;
    setSaid("");
    setFar(0);
    try {
      const template = await portableTemplate(signal);
      if (signal.aborted) return;
      if (template === null) {
        setSaid(words.noTemplate(PORTABLE_FILE));
        return;
      }
      const state = app.store.getState();
      const { project } = state;
      const ground: SavedGround =
        depth === "none" || project?.bounds == null
          ? "none"
          : { basemap: shownPlace(state), bbox: widened(project.bounds, INSIDE_GROUND.kilometres), maxzoom: depth };
      const zip = await savedProject(app, { ground, signal, onProgress: setFar });
      if (zip === null || signal.aborted) return;
      const title = titleToCarry(state);
      const file = await portableFile(template, title, zip);
      const name = safeName(words.fileName(title));
      onDownload(name, file);
      setSaid(words.saved(name, file.size));
    } finally {
      setFar(null);
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <p className="portable-text">{words.personal}</p>
      {depths.length === 0 ? (
        <p className="portable-text">{words.noGround}</p>
      ) : (
        <>
          <SettingsChoice
            label={words.ground}
            value={depth}
            options={[
              ["none", words.grounds.none],
              ...depths.map(
                ({ zoom, tiles }, i) => [zoom, words.grounds[i === 0 ? "streets" : "houses"](zoom, tiles)] as const,
              ),
            ]}
            onChoose={setDepth}
          />
          <p className="portable-text">{words.groundText(INSIDE_GROUND.kilometres, INSIDE_GROUND.bytes)}</p>
        </>
      )}
      {far === null ? (
        <p className="portable-text">
          <Button look="main" icon="download" onClick={() => void save()}>
            {words.save}
          </Button>
        </p>
      ) : (
        <div className="portable-working">
          <ProgressBar label={words.working} done={far} />
          <Button onClick={() => working.current?.abort()}>{words.stop}</Button>
        </div>
      )}
      <p className="portable-text" role="status">
        {said}
      </p>
    </Dialog>
  );
}

/** The zooms down to which the shown archive can be cut around the sites, with how many tiles that is; none of any other basemap. */
function useGroundDepths(): readonly { readonly zoom: number; readonly tiles: number }[] {
  const basemap = useAppState(shownBasemap);
  const read = useAppState(groundRead);
  const sites = useAppState((state) => state.project?.bounds ?? null);
  if (basemap.type !== "pmtiles" || read === null || !("bounds" in read) || sites === null) return [];
  const box = boxWithin(widened(sites, INSIDE_GROUND.kilometres), read.bounds);
  const zooms = [...new Set([STREETS, INSIDE_GROUND.deepest].map((zoom) => Math.min(zoom, read.maxzoom)))];
  const { tiles: most } = INSIDE_GROUND;
  return zooms
    .map((zoom) => ({ zoom, tiles: tilesIn(box, read.minzoom, zoom, most).length }))
    .filter(({ tiles }) => tiles > 0 && tiles <= most);
}
