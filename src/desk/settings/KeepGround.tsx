import { useEffect, useRef, useState } from "react";
import { KEPT_GROUND } from "../../core/keptGround.ts";
import { isWebAddress } from "../../core/projectFile.ts";
import { boxWithin, tilesIn } from "../../core/tilesIn.ts";
import { type GroundKeptEnd, type KeepingGround, keepGround } from "../../state/actions/keepGround.ts";
import { keepsCopies } from "../../state/selectors/keepsCopies.ts";
import { groundRead, shownBasemap } from "../../state/store/shownBasemap.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import type { GroundWords } from "../../words/zh/ground.ts";
import { SettingsChoice } from "./SettingsChoice.tsx";

type Box = readonly [west: number, south: number, east: number, north: number];

/** Zoom at which streets are told apart, and the deepest that is kept. */
const STREETS = 14;
const HOUSES = 16;

/** A part of the shown basemap is kept for when the network is gone; of one that may not be, why. */
export function KeepGround() {
  const words = useLateWords("ground");
  const basemap = useAppState(shownBasemap);
  const read = useAppState(groundRead);
  const isCopied = useAppState(keepsCopies);
  const isGiven = useAppState(({ place }) => place.type !== "project");
  if (basemap.type === "none" || basemap.type === "geojson") return null;
  if (basemap.type !== "pmtiles") return <p className="settings-text">{words.keep.notOthers}</p>;
  if (isGiven && !isWebAddress(basemap.url)) return <p className="settings-text">{words.keep.whyNot["no-archive"]}</p>;
  if (!isCopied) return <p className="settings-text">{words.keep.whyNot["no-room"]}</p>;
  if (read === null || !("bounds" in read)) return null;
  // Another archive has other zooms, and what was under way for this one ends.
  return <KeepArchive key={basemap.url} {...read} />;
}

interface KeepArchiveProps {
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds: Box;
}

function KeepArchive({ minzoom, maxzoom, bounds }: KeepArchiveProps) {
  const { app } = useDesk();
  const { keep } = useLateWords("ground");
  const view = useAppState((state) => state.viewport?.bbox ?? null);
  const all = useAppState((state) => state.project?.bounds ?? null);
  const [area, setArea] = useState<"all" | "view">(all === null ? "view" : "all");
  const [depth, setDepth] = useState(Math.min(maxzoom, HOUSES));
  const [far, setFar] = useState<KeepingGround | null>(null);
  const [end, setEnd] = useState<GroundKeptEnd | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const bbox = area === "all" ? (all ?? view) : view;
  if (bbox === null) return null;
  const tiles = tilesIn(boxWithin(bbox, bounds), minzoom, depth, KEPT_GROUND.tiles).length;
  const begin = async () => {
    stop.current = new AbortController();
    setEnd(null);
    setFar({ done: 0, of: tiles, bytes: 0 });
    try {
      setEnd(await keepGround(app, { bbox, maxzoom: depth }, setFar, stop.current.signal));
    } finally {
      setFar(null);
    }
  };
  return (
    <>
      <h4>{keep.title}</h4>
      <SettingsChoice
        label={keep.area}
        value={area}
        options={[...(all === null ? [] : [["all", keep.areas.all] as const]), ["view", keep.areas.view]]}
        onChoose={setArea}
      />
      {maxzoom <= STREETS ? null : (
        <SettingsChoice
          label={keep.depth}
          value={depth}
          options={[
            [STREETS, keep.streets(STREETS)],
            [Math.min(maxzoom, HOUSES), keep.houses(Math.min(maxzoom, HOUSES))],
          ]}
          onChoose={setDepth}
        />
      )}
      <p className="settings-text">
        {tiles > KEPT_GROUND.tiles ? keep.tooMany(KEPT_GROUND.tiles) : keep.text(tiles, KEPT_GROUND.bytes)}
      </p>
      {far === null ? (
        <Button disabled={tiles === 0 || tiles > KEPT_GROUND.tiles} onClick={() => void begin()}>
          {keep.begin}
        </Button>
      ) : (
        <div className="settings-keeping">
          <progress max={far.of} value={far.done} aria-label={keep.title} />
          <Button onClick={() => stop.current.abort()}>{keep.stop}</Button>
        </div>
      )}
      <p className="settings-text" role="status">
        {end === null ? "" : endText(keep, end)}
      </p>
    </>
  );
}

function endText(keep: GroundWords["keep"], end: GroundKeptEnd): string {
  if (end.is === "not-kept") return keep.whyNot[end.why];
  if (end.is === "fault") return keep.fault(end.fault, end.done, end.of);
  return keep.ends[end.is](end.done, end.of, end.bytes);
}
