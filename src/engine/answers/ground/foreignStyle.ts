import type { BasemapFault } from "../../../core/basemapFault.ts";
import type { GroundRead } from "../../../core/groundRead.ts";
import type { BasemapSpec } from "../../../core/projectFile.ts";
import { done, type Result } from "../../../core/result.ts";
import { isObject, parseJson } from "../../../ingest/text/jsonText.ts";
import type { ProjectFiles } from "../../workspace/projectFiles.ts";
import { fetchDocument, wholeAddress } from "./fetchDocument.ts";
import { plainText } from "./plainText.ts";

type StyleSpec = Extract<BasemapSpec, { type: "style" }>;
type Json = Readonly<Record<string, unknown>>;

/** Keys of a source that are addresses. */
const ADDRESSES = ["tiles", "data", "urls"] as const;

/**
 * Reads a style of somebody else's: every address in it is made whole, sources that are described elsewhere are described in it, and
 * what leads nowhere is left out with its layers. Letters it brings none: the machine draws them all.
 */
export async function readStyle(
  spec: StyleSpec,
  files: ProjectFiles,
  fetchBytes: typeof fetch,
): Promise<Result<GroundRead, BasemapFault>> {
  const document = await fetchDocument(spec.url, files, fetchBytes);
  if (!document.ok) return document;
  const { text, from } = document.value;
  const host = from?.host ?? spec.url;
  const json = parseJson(text, spec.url);
  const style = json.ok && isObject(json.value) ? json.value : null;
  if (style === null || style.version !== 8 || !Array.isArray(style.layers) || !isObject(style.sources))
    return { ok: false, error: { why: "not-style", host, detail: /^\s*</.test(text) ? "HTML" : "" } };
  const sources: Record<string, Json> = {};
  for (const [name, source] of Object.entries(style.sources)) {
    if (!isObject(source)) continue;
    const described = await describedSource(source, from, files, fetchBytes);
    if (!described.ok) return described;
    if (described.value !== null) sources[name] = described.value;
  }
  const layers = (style.layers as readonly unknown[]).filter(
    (layer): layer is Json =>
      isObject(layer) && (typeof layer.source !== "string" || Object.hasOwn(sources, layer.source)),
  );
  const sprite = typeof style.sprite === "string" ? wholeAddress(style.sprite, from) : null;
  const attribution = [
    ...new Set(
      Object.values(sources).map(({ attribution }) => (typeof attribution === "string" ? plainText(attribution) : "")),
    ),
  ]
    .filter((one) => one !== "")
    .join(" · ");
  const read = { version: 8, sources, layers, ...(sprite === null ? {} : { sprite }) };
  return done({ type: "style", style: read, attribution: attribution.slice(0, 200) });
}

/** A source with whole addresses; what is described by a TileJSON elsewhere is fetched. Null where one leads nowhere. */
async function describedSource(
  source: Json,
  from: URL | null,
  files: ProjectFiles,
  fetchBytes: typeof fetch,
): Promise<Result<Json | null, BasemapFault>> {
  if (typeof source.url !== "string") return done(withWholeAddresses(source, from));
  const url = wholeAddress(source.url, from);
  if (url === null) return done(null);
  const document = await fetchDocument(url, files, fetchBytes);
  if (!document.ok) return document;
  const json = parseJson(document.value.text, url);
  const { url: _, ...rest } = source;
  return done(
    json.ok && isObject(json.value)
      ? withWholeAddresses({ ...tilesIn(json.value), ...rest }, document.value.from)
      : null,
  );
}

/** What of a TileJSON a source may say. */
function tilesIn(json: Json): Json {
  const { tiles, minzoom, maxzoom, bounds, scheme, attribution, encoding } = json;
  const told = { tiles, minzoom, maxzoom, bounds, scheme, attribution, encoding };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function withWholeAddresses(source: Json, from: URL | null): Json | null {
  const whole: Record<string, unknown> = { ...source };
  for (const key of ADDRESSES) {
    const value = source[key];
    const list =
      typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
    if (list.length === 0) continue;
    const addresses = list.map((address) => wholeAddress(address, from));
    if (addresses.includes(null)) return null;
    whole[key] = typeof value === "string" ? addresses[0] : addresses;
  }
  return whole;
}
