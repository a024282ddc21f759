import { isOwnSheet } from "../../core/ownServer.ts";
import { type BasemapSpec, isWebAddress } from "../../core/projectFile.ts";
import { isServers, serverSheet } from "../../core/serverSheet.ts";
import { tilesOfSheet } from "../../core/sheetTiles.ts";
import { boxWithin, tilesIn } from "../../core/tilesIn.ts";
import { keepsCopies } from "../../state/selectors/keepsCopies.ts";
import { groundRead, shownBasemap } from "../../state/store/shownBasemap.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { KeepPart } from "./KeepPart.tsx";

/** Zoom of tiles of 512 pixels at which streets are told apart, and the deepest that is kept. */
const STREETS = 14;
const HOUSES = 16;
const PIXELS = 512;

/** A part of the shown basemap is kept for when the network is gone; of one that may not be, why. */
export function KeepGround() {
  const { keep } = useLateWords("ground");
  const basemap = useAppState(shownBasemap);
  const isGiven = useAppState(({ place }) => place.type !== "project");
  if (basemap.type === "none" || basemap.type === "geojson") return null;
  if (isServers(basemap)) return <KeepServer basemap={basemap} />;
  if (basemap.type !== "pmtiles") return <p className="settings-text">{keep.notOthers}</p>;
  if (isGiven && !isWebAddress(basemap.url)) return <p className="settings-text">{keep.whyNot["no-archive"]}</p>;
  return <KeepArchive url={basemap.url} />;
}

function KeepArchive({ url }: { readonly url: string }) {
  const { keep } = useLateWords("ground");
  const read = useAppState(groundRead);
  const isCopied = useAppState(keepsCopies);
  if (!isCopied) return <p className="settings-text">{keep.whyNot["no-room"]}</p>;
  if (read === null || !("bounds" in read)) return null;
  const { minzoom, maxzoom, bounds } = read;
  return (
    <KeepPart
      // Another archive has other zooms, and what was under way for this one ends.
      key={url}
      streets={Math.min(maxzoom, STREETS)}
      houses={Math.min(maxzoom, HOUSES)}
      isServers={false}
      tilesOf={(bbox, deepest, most) => tilesIn(boxWithin(bbox, bounds), minzoom, deepest, most).length}
    />
  );
}

/** Pictures of a server: of the office's own alone. */
function KeepServer({ basemap }: { readonly basemap: Extract<BasemapSpec, { type: "xyz" | "tms" | "wmts" }> }) {
  const { keep } = useLateWords("ground");
  const read = useAppState(groundRead);
  const isCopied = useAppState(keepsCopies);
  const home = useAppState(({ place }) => (place.type === "project" ? new URL(place.address, location.href).href : ""));
  const sheet = serverSheet(basemap, read);
  if (sheet === null) return null;
  if (!isOwnSheet(sheet, home)) return <p className="settings-text">{keep.whyNot["not-own"]}</p>;
  if (!isCopied) return <p className="settings-text">{keep.whyNot["no-room"]}</p>;
  // Smaller tiles are shown at a deeper zoom of their own.
  const deeper = Math.round(Math.log2(PIXELS / sheet.tileSize));
  return (
    <KeepPart
      key={JSON.stringify(basemap)}
      streets={Math.min(sheet.maxzoom, STREETS + deeper)}
      houses={Math.min(sheet.maxzoom, HOUSES + deeper)}
      isServers={true}
      tilesOf={(bbox, deepest, most) => tilesOfSheet(basemap, sheet, bbox, deepest, most).length}
    />
  );
}
