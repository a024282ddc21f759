import { datumOf } from "../../core/basemaps.ts";
import type { GroundRead, PictureSheet } from "../../core/groundRead.ts";
import type { BasemapLayer, BasemapSpec } from "../../core/projectFile.ts";
import { addressedSheet, isServers, onHosts } from "../../core/serverSheet.ts";
import type { SceneArchive, SceneBasemap, ScenePictures } from "./scene.ts";

type TileAddress = Pick<PictureSheet, "tiles"> & Partial<PictureSheet>;

/** What the map is drawn on; a basemap that wants a key shows bare ground without one, and one that is read first before it is. */
export function basemapOf(
  basemap: BasemapSpec,
  layers: readonly BasemapLayer[],
  generation: number,
  base: string,
  key: string | null,
  read: GroundRead | null,
  place: number,
): SceneBasemap {
  const sheets = sheetsOf(basemap, key, read);
  const archive = read?.type === "pictures" ? place : null;
  // Of the project of a server alone anything is kept: whether it may be, the engine knows.
  const kept = isServers(basemap) && base !== "" ? place : null;
  const drawn = read?.type === "shapes" ? read.layers : layers;
  // One bare ground is like the other: to style the map anew would hold up the first sight of a project.
  const isBare = drawn.length === 0 && read?.type !== "shapes" && sheets === null;
  return {
    layers: drawn,
    generation: isBare ? 0 : generation,
    datum: datumOf(basemap),
    pictures: sheets === null ? null : picturesOf(basemap, sheets, { base, archive, kept }, isPhoto(basemap, read)),
    archive: read?.type === "shapes" ? archiveOf(basemap, read, place) : null,
    style: read?.type === "style" ? read.style : null,
  };
}

const isPhoto = (basemap: BasemapSpec, read: GroundRead | null): boolean =>
  ("map" in basemap && basemap.map === "imagery") || (read?.type === "pictures" && read.isPhoto);

function archiveOf(
  basemap: BasemapSpec,
  { schema, found, minzoom, maxzoom, bounds }: Extract<GroundRead, { type: "shapes" }>,
  place: number,
): SceneArchive {
  const isGrey = (basemap.type === "pmtiles" && basemap.style === "grey") || Number(basemap.grey ?? 0) >= 0.5;
  return { schema, found, minzoom, maxzoom, bounds: basemap.bounds ?? bounds, place, isGrey };
}

function picturesOf(
  basemap: BasemapSpec,
  sheets: readonly TileAddress[],
  from: Pick<ScenePictures, "base" | "archive" | "kept">,
  isPhoto: boolean,
): ScenePictures {
  const { grey = true, opacity = 1, bounds = null } = basemap;
  return {
    sheets: sheets.map((sheet) => ({ tileSize: 256, minzoom: 0, maxzoom: 18, isTms: false, bounds, ...sheet })),
    ...from,
    opacity,
    grey: Number(grey),
    isPhoto,
  };
}

function sheetsOf(basemap: BasemapSpec, key: string | null, read: GroundRead | null): readonly TileAddress[] | null {
  switch (read?.type) {
    case "pictures":
      return [{ tiles: [""], minzoom: read.minzoom, maxzoom: read.maxzoom, bounds: basemap.bounds ?? read.bounds }];
    case "sheet":
      return [{ ...read.sheet, bounds: basemap.bounds ?? read.sheet.bounds }];
    case "style":
      return [];
    default:
  }
  switch (basemap.type) {
    case "xyz":
    case "tms":
      return [addressedSheet(basemap)];
    case "amap":
      return AMAP[basemap.map];
    case "tencent":
      return TENCENT[basemap.map];
    case "tianditu":
      return key === null ? null : TIANDITU[basemap.map].map((sheet) => tiandituSheet(sheet, key));
    default:
      return null;
  }
}

/** Pictures of Amap 高德, as its own pages ask for them: streets with names; photographs, and over them names. */
const AMAP_HOSTS = ["1", "2", "3", "4"];
const AMAP = {
  vector: [
    {
      tiles: onHosts(
        AMAP_HOSTS,
        "https://webrd0{s}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}",
      ),
    },
  ],
  imagery: [
    { tiles: onHosts(AMAP_HOSTS, "https://webst0{s}.is.autonavi.com/appmaptile?style=6&x={x}&y={y}&z={z}") },
    {
      tiles: onHosts(
        AMAP_HOSTS,
        "https://webst0{s}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}",
      ),
    },
  ],
} as const satisfies Record<string, readonly TileAddress[]>;

/** Pictures of Tencent 腾讯, whose rows are counted from the south. */
const TENCENT_HOSTS = ["0", "1", "2", "3"];
const TENCENT = {
  vector: [
    {
      tiles: onHosts(TENCENT_HOSTS, "https://rt{s}.map.gtimg.com/realtimerender?z={z}&x={x}&y={y}&type=vector&style=0"),
      isTms: true,
    },
  ],
  imagery: [
    {
      tiles: onHosts(TENCENT_HOSTS, "https://p{s}.map.gtimg.com/sateTiles/{z}/{x16}/{y16}/{x}_{y}.jpg"),
      isTms: true,
    },
  ],
} as const satisfies Record<string, readonly TileAddress[]>;

/** Sheets of Tianditu 天地图 on Web Mercator, each with that of its names. */
const TIANDITU = {
  vector: ["vec", "cva"],
  imagery: ["img", "cia"],
  terrain: ["ter", "cta"],
} as const;
const TIANDITU_HOSTS = ["0", "1", "2", "3", "4", "5", "6", "7"];

const tiandituSheet = (sheet: string, key: string): TileAddress => ({
  tiles: onHosts(
    TIANDITU_HOSTS,
    `https://t{s}.tianditu.gov.cn/${sheet}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${sheet}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILECOL={x}&TILEROW={y}&TILEMATRIX={z}&tk=${key}`,
  ),
  minzoom: 1,
  maxzoom: sheet === "ter" || sheet === "cta" ? 14 : 18,
});
