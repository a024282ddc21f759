import { useEffect, useRef, useState } from "react";
import { KEPT_GROUND } from "../../core/keptGround.ts";
import {
  type GroundKeptEnd,
  type KeepingGround,
  keepGround,
  keptGround,
  removeGround,
} from "../../state/actions/keepGround.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import type { GroundWords } from "../../words/zh/ground.ts";
import { SettingsChoice } from "./SettingsChoice.tsx";

type Box = readonly [west: number, south: number, east: number, north: number];

interface KeepPartProps {
  /** The zooms of its tiles down to which streets, and houses, are told apart. */
  readonly streets: number;
  readonly houses: number;
  /** Its tiles are counted, and removed, by themselves. */
  readonly isServers: boolean;
  /** How many tiles a box has down to a zoom; one more than `most` where there are more. */
  readonly tilesOf: (bbox: Box, deepest: number, most: number) => number;
}

/** A part of a basemap to keep: where, how near; how far it is; and what is kept already. */
export function KeepPart({ streets, houses, isServers, tilesOf }: KeepPartProps) {
  const { app } = useDesk();
  const { keep } = useLateWords("ground");
  const view = useAppState((state) => state.viewport?.bbox ?? null);
  const all = useAppState((state) => state.project?.bounds ?? null);
  const [area, setArea] = useState<"all" | "view">(all === null ? "view" : "all");
  const [depth, setDepth] = useState(houses);
  const [far, setFar] = useState<KeepingGround | null>(null);
  const [end, setEnd] = useState<GroundKeptEnd | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const bbox = area === "all" ? (all ?? view) : view;
  if (bbox === null) return null;
  const tiles = tilesOf(bbox, depth, KEPT_GROUND.tiles);
  const begin = async () => {
    stop.current = new AbortController();
    setEnd(null);
    setFar({ done: 0, of: tiles, bytes: 0, missing: 0 });
    try {
      setEnd(await keepGround(app, { bbox, maxzoom: depth }, setFar, stop.current.signal));
    } finally {
      setFar(null);
    }
  };
  const text = isServers
    ? keep.serverText(tiles, KEPT_GROUND.tiles, KEPT_GROUND.bytes)
    : keep.text(tiles, KEPT_GROUND.bytes);
  return (
    <>
      <h4>{keep.title}</h4>
      <SettingsChoice
        label={keep.area}
        value={area}
        options={[...(all === null ? [] : [["all", keep.areas.all] as const]), ["view", keep.areas.view]]}
        onChoose={setArea}
      />
      {houses <= streets ? null : (
        <SettingsChoice
          label={keep.depth}
          value={depth}
          options={[
            [streets, keep.streets(streets)],
            [houses, keep.houses(houses)],
          ]}
          onChoose={setDepth}
        />
      )}
      <p className="settings-text">{tiles > KEPT_GROUND.tiles ? keep.tooMany(KEPT_GROUND.tiles) : text}</p>
      {far === null ? (
        <Button disabled={tiles === 0 || tiles > KEPT_GROUND.tiles} onClick={() => void begin()}>
          {keep.begin}
        </Button>
      ) : (
        <div className="settings-keeping">
          <progress max={far.of} value={far.done} aria-label={keep.title} />
          <span>{keep.far(far.done, far.of, far.bytes)}</span>
          <Button onClick={() => stop.current.abort()}>{keep.stop}</Button>
        </div>
      )}
      <p className="settings-text" role="status">
        {end === null ? "" : endText(keep, end)}
      </p>
      {isServers ? <KeptNow key={String(far === null)} isKeeping={far !== null} /> : null}
    </>
  );
}

/** What is kept of the basemap's server, which can be removed. */
function KeptNow({ isKeeping }: { readonly isKeeping: boolean }) {
  const { app } = useDesk();
  const { keep } = useLateWords("ground");
  const [kept, setKept] = useState<{ readonly tiles: number; readonly bytes: number } | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  useEffect(() => {
    let isGone = false;
    void keptGround(app).then((now) => {
      if (!isGone) setKept(now);
    });
    return () => {
      isGone = true;
    };
  }, [app]);
  if (isRemoved)
    return (
      <p className="settings-text" role="status">
        {keep.removed}
      </p>
    );
  if (kept === null || kept.tiles === 0 || isKeeping) return null;
  const remove = async () => {
    await removeGround(app);
    setRemoved(true);
  };
  return (
    <div className="settings-keeping">
      <span>{keep.now(kept.tiles, kept.bytes)}</span>
      <Button onClick={() => void remove()}>{keep.remove}</Button>
    </div>
  );
}

function endText(keep: GroundWords["keep"], end: GroundKeptEnd): string {
  if (end.is === "not-kept") return keep.whyNot[end.why];
  if (end.is === "fault") return keep.fault(end.fault, end.done, end.of);
  const said = keep.ends[end.is](end.done - end.missing, end.of, end.bytes);
  return end.missing === 0 ? said : said + keep.missing(end.missing);
}
