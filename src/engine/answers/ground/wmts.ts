import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { GroundRead, PictureSheet } from "../../../core/groundRead.ts";
import type { BasemapSpec } from "../../../core/projectFile.ts";
import { done, type Result } from "../../../core/result.ts";
import { shortText } from "../../../core/shortText.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";
import { fetchDocument, wholeAddress } from "./fetchDocument.ts";
import { textUnder, under, type XmlElement, xmlTree } from "./xmlTree.ts";

type WmtsSpec = Extract<BasemapSpec, { type: "wmts" }>;
type Told<T> = Result<T, BasemapFault>;

/** Names of Web Mercator in lists of systems. */
const WEB_MERCATOR = /(?:^|\D)(?:3857|900913|3785|102100|102113)$|OSGEO:41001$/i;
/** Metres across the world on Web Mercator, and of a pixel at a scale of one to one (OGC 07-057r7: 0.28 mm). */
const WORLD = 40_075_016.685_578_5;
const PIXEL = 0.000_28;
/** A corner may lie so many metres off, a zoom so far from a whole one. */
const CORNER_OFF = 1;
const ZOOM_OFF = 0.01;

/** A set of tiles that fits the map: what the service calls each zoom, from `minzoom` on. */
interface MatrixSet {
  readonly id: string;
  readonly tileSize: number;
  readonly minzoom: number;
  readonly names: readonly string[];
}

/** Reads the list of a WMTS's layers, and finds the pictures of the one that is wanted. */
export async function readWmts(
  spec: WmtsSpec,
  files: ProjectFiles,
  fetchBytes: typeof fetch,
): Promise<Told<GroundRead>> {
  const document = await fetchDocument(spec.url, files, fetchBytes);
  if (!document.ok) return document;
  const { text, from } = document.value;
  const host = from?.host ?? spec.url;
  const fault = (why: BasemapFault["why"], detail = ""): Told<never> => ({ ok: false, error: { why, host, detail } });
  const service = xmlTree(text)?.children[0];
  if (service?.name !== "Capabilities") return fault("not-wmts", /<html/i.test(text) ? "HTML" : shortText(text, 20));
  const layers = under(service, "Contents", "Layer");
  const layer = layers.find((one) => textUnder(one, "Identifier") === spec.layer);
  const told = (list: readonly string[]) => shortText(list.slice(0, 6).join(", "), 120);
  if (layer === undefined) return fault("wmts-layer", told(layers.map((one) => textUnder(one, "Identifier"))));
  const linked = under(layer, "TileMatrixSetLink", "TileMatrixSet").map((one) => one.text);
  const wanted = linked.filter((id) => spec.matrixSet === undefined || id === spec.matrixSet);
  const sets = under(service, "Contents", "TileMatrixSet").flatMap((set) => {
    const fits = wanted.includes(textUnder(set, "Identifier")) ? matrixSetOf(set) : null;
    return fits === null ? [] : [fits];
  });
  const [set] = sets;
  if (set === undefined) return fault("wmts-matrix", told(linked));
  const address = addressOf(service, layer, set, from);
  if (address === null) return fault("not-wmts", spec.layer);
  const sheet: PictureSheet = { ...sheetOf(address, set), bounds: boundsOf(layer) };
  return done({
    type: "sheet",
    sheet,
    attribution: textUnder(service, "ServiceProvider", "ProviderName").slice(0, 200),
  });
}

/** What of a set of tiles lies as the map's own; null where nothing does. */
function matrixSetOf(set: XmlElement): MatrixSet | null {
  if (!WEB_MERCATOR.test(textUnder(set, "SupportedCRS"))) return null;
  const byZoom = new Map<number, string>();
  const matrices = under(set, "TileMatrix");
  const tileSize = Number(textUnder(matrices[0] ?? set, "TileWidth")) || 256;
  for (const matrix of matrices) {
    const [left = Number.NaN, top = Number.NaN] = textUnder(matrix, "TopLeftCorner").split(/\s+/).map(Number);
    const side = Number(textUnder(matrix, "ScaleDenominator")) * PIXEL * tileSize;
    const zoom = Math.log2(WORLD / side);
    const isWorlds = Math.abs(left + WORLD / 2) < CORNER_OFF && Math.abs(top - WORLD / 2) < CORNER_OFF;
    const isSquare =
      Number(textUnder(matrix, "TileWidth")) === tileSize && textUnder(matrix, "TileHeight") === String(tileSize);
    if (isWorlds && isSquare && Math.abs(zoom - Math.round(zoom)) < ZOOM_OFF && zoom > -ZOOM_OFF)
      byZoom.set(Math.round(zoom), textUnder(matrix, "Identifier"));
  }
  const minzoom = Math.min(...byZoom.keys());
  if (!Number.isFinite(minzoom)) return null;
  const names: string[] = [];
  for (let zoom = minzoom; byZoom.has(zoom); zoom++) names.push(byZoom.get(zoom)!);
  return { id: textUnder(set, "Identifier"), tileSize, minzoom, names };
}

/** The address of a tile, with {matrix}, {x} and {y}; null where the service tells none. */
function addressOf(service: XmlElement, layer: XmlElement, set: MatrixSet, from: URL | null): string | null {
  const styles = under(layer, "Style");
  const style = textUnder(
    styles.find(({ attributes }) => attributes.isDefault === "true") ?? styles[0] ?? layer,
    "Identifier",
  );
  const named = styles.length === 0 ? "default" : style;
  const resource = under(layer, "ResourceURL").filter(({ attributes }) => attributes.resourceType === "tile");
  const formats = [
    ...resource.map(({ attributes }) => attributes.format ?? ""),
    ...under(layer, "Format").map((one) => one.text),
  ];
  const format =
    formats.find((one) => one === "image/png") ?? formats.find((one) => one.startsWith("image/")) ?? "image/png";
  const template = (resource.find(({ attributes }) => attributes.format === format) ?? resource[0])?.attributes
    .template;
  const filled: Readonly<Record<string, string>> = {
    tilematrixset: encodeURIComponent(set.id),
    tilematrix: "{matrix}",
    tilerow: "{y}",
    tilecol: "{x}",
    style: encodeURIComponent(named),
    ...Object.fromEntries(
      under(layer, "Dimension").map((one) => [
        textUnder(one, "Identifier").toLowerCase(),
        encodeURIComponent(textUnder(one, "Default")),
      ]),
    ),
  };
  if (template !== undefined)
    return wholeAddress(
      template.replaceAll("&amp;", "&").replace(/\{(\w+)\}/g, (all, name: string) => filled[name.toLowerCase()] ?? all),
      from,
    );
  const operation = under(service, "OperationsMetadata", "Operation").find(
    ({ attributes }) => attributes.name === "GetTile",
  );
  const get = operation === undefined ? undefined : under(operation, "DCP", "HTTP", "Get")[0];
  const href = get === undefined ? undefined : (get.attributes["xlink:href"] ?? get.attributes.href);
  if (href === undefined) return null;
  const base = wholeAddress(href.replaceAll("&amp;", "&"), from);
  if (base === null) return null;
  const asked = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${encodeURIComponent(textUnder(layer, "Identifier"))}&STYLE=${filled.style}&TILEMATRIXSET=${filled.tilematrixset}&FORMAT=${encodeURIComponent(format)}&TILEMATRIX={matrix}&TILEROW={y}&TILECOL={x}`;
  return `${base}${base.includes("?") ? (/[?&]$/.test(base) ? "" : "&") : "?"}${asked}`;
}

/** Most services call a zoom by its number, some with a word before it: then no list is needed. */
function sheetOf(address: string, { names, minzoom, tileSize }: MatrixSet): Omit<PictureSheet, "bounds"> {
  const maxzoom = minzoom + names.length - 1;
  const word = names[0]!.endsWith(String(minzoom)) ? names[0]!.slice(0, -String(minzoom).length) : null;
  const isPlain = word !== null && names.every((name, i) => name === word + String(minzoom + i));
  const plain = { tileSize, minzoom, maxzoom, isTms: false };
  if (isPlain) return { ...plain, tiles: [address.replaceAll("{matrix}", `${encodeURIComponent(word)}{z}`)] };
  const matrices = [...Array<string>(minzoom).fill(""), ...names.map(encodeURIComponent)];
  return { ...plain, tiles: [address], matrices };
}

function boundsOf(layer: XmlElement): PictureSheet["bounds"] {
  const corner = (name: string) => textUnder(layer, "WGS84BoundingBox", name).split(/\s+/).map(Number);
  const [west = Number.NaN, south = Number.NaN] = corner("LowerCorner");
  const [east = Number.NaN, north = Number.NaN] = corner("UpperCorner");
  const isBox = west < east && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return isBox ? [Math.max(-180, west), south, Math.min(180, east), north] : null;
}
