import type { BasemapFault } from "../../core/basemapFault.ts";
import type { GroundWords } from "../zh/ground.ts";

const found = ({ detail }: BasemapFault): string => (detail === "" ? "" : ` (${detail})`);

/** What is said of the map's ground. */
export const ground: GroundWords = {
  title: "Basemap",
  text: "Chosen for this machine; the project stays as it is. The wall and saved pictures have the same. A server of pictures learns what part of town you look at, and nothing of any ledger.",
  names: {
    none: "None (graticule)",
    geojson: "The project's own",
    pmtiles: "PMTiles",
    style: "Style",
    xyz: "Tiles",
    tms: "Tiles (TMS)",
    wmts: "WMTS",
    tianditu: "Tianditu",
    amap: "Amap",
    tencent: "Tencent",
  },
  maps: { vector: "streets", imagery: "imagery", terrain: "terrain" },
  named: (name, more) => `${name}, ${more}`,

  key: "Tianditu key (tk)",
  keyText:
    "Apply for a key for browsers in Tianditu's console and write it here, or as ?tk= in the address. It is kept in this browser alone: no project, link or picture has it.",
  keyBad: "A key is 8 to 64 letters or digits",
  keyMissing: "Tianditu wants a key: write it under Settings › Basemap",

  shifted: {
    GCJ02: "The basemap is GCJ-02; what lies on it is shifted with it",
    BD09: "The basemap is BD-09; what lies on it is shifted with it",
  },
  attribution: (names) => `Basemap: ${names}`,
  mapNumber: (number) => `Map number ${number}`,

  faults: {
    unreachable: (f) =>
      `The basemap is not shown: the host ${f.host} cannot be reached, or the policy or the server does not let this page read it. Check the network; an administrator must add another host to the connect-src line of index.html. All else is as it was.`,
    silent: (f) =>
      `The basemap is not shown: the host ${f.host} has not answered within 15 seconds. It is tried again every minute. All else is as it was.`,
    refused: (f) =>
      `The basemap is not shown: the host ${f.host} refuses or fails${found(f)}. It is tried again every minute; check address and permission. All else is as it was.`,
    "not-pictures": (f) =>
      f.detail === "HTML"
        ? `The basemap is not shown: the host ${f.host} answers with a web page in place of pictures. It may want a login, or the address is wrong. All else is as it was.`
        : `The basemap is not shown: what the host ${f.host} sends is no picture${found(f)}. Check the address. All else is as it was.`,
    missing: (f) =>
      `The basemap is not shown: the host ${f.host} has no tiles here. Check {z}, {x} and {y} in the address, and what it covers. All else is as it was.`,
    "key-wrong": (f) =>
      `The basemap is not shown: ${f.host} does not know this key${found(f)}. Check it under Settings › Basemap; blanks must not be copied with it.`,
    "key-spent": (f) =>
      `The basemap is not shown: the key is used up for today, or asks too fast${found(f)}. Try again later, or raise the quota in the console of ${f.host}.`,
    "key-elsewhere": (f) =>
      `The basemap is not shown: the key may not be used on this site or in this way${found(f)}. Check its type (browser) and its list of domains in the console of ${f.host}.`,
  },
};
