import type { GroundRead } from "../../core/groundRead.ts";
import type { BasemapSpec } from "../../core/projectFile.ts";
import type { LateWords } from "../wordsOf.ts";

/** What a basemap is called: its title, else its maker and map, else its type and where it comes from. */
export function basemapName({ ground }: { readonly ground: LateWords["ground"] }, basemap: BasemapSpec): string {
  const { title, type } = basemap;
  if (title !== undefined) return title;
  const name = ground.names[type];
  if ("map" in basemap) return ground.named(name, ground.maps[basemap.map]);
  // A file of the project is called as it is, a server by its host.
  const file =
    type === "pmtiles" ? /[^/\\?#]+(?=\.pmtiles$)/i.exec(basemap.url.replace(/[?#].*$/, ""))?.[0] : undefined;
  if (file !== undefined) return ground.named(name, file);
  if (type === "wmts") return ground.named(name, basemap.layer);
  const host = "url" in basemap ? /^(?:https?:)?\/\/([^/?#]+)/i.exec(basemap.url)?.[1] : undefined;
  return host === undefined ? name : ground.named(name, host.replaceAll("{s}", "*"));
}

/** What is written at the edge of a map and on its pictures: whose ground it is, its 审图号, and that it is shifted. */
export function basemapNotes(
  { ground }: { readonly ground: LateWords["ground"] },
  basemap: BasemapSpec,
  datum: keyof LateWords["ground"]["shifted"] | "WGS84",
  read: GroundRead | null,
): readonly string[] {
  const { type, attribution, mapNumber } = basemap;
  // What is not our own is never without its maker.
  const maker = attribution ?? read?.attribution ?? ("map" in basemap ? ground.names[type] : "");
  return [
    maker === "" ? "" : ground.attribution(maker),
    mapNumber === undefined ? "" : ground.mapNumber(mapNumber),
    datum === "WGS84" ? "" : ground.shifted[datum],
  ].filter((note) => note !== "");
}
