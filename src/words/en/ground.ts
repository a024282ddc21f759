import type { BasemapFault } from "../../core/basemapFault.ts";
import { grouped, megabytes } from "../parts/numbers.ts";
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

  keep: {
    title: "Keep on this machine, for when the network is gone",
    area: "Area",
    areas: { all: "All sites", view: "What the map shows" },
    depth: "Down to",
    streets: (zoom) => `streets (zoom ${zoom})`,
    houses: (zoom) => `houses (zoom ${zoom})`,
    text: (tiles, bytes) =>
      `About ${grouped(tiles)} tiles, at most ${megabytes(bytes)}. They go when another project is opened.`,
    serverText: (tiles, most, bytes) =>
      `About ${grouped(tiles)} tiles; of this basemap at most ${grouped(most)} and ${megabytes(bytes)} in all. The server is asked for a few at a time, and what it lacks is passed over. They go when another project is opened.`,
    far: (done, of, bytes) => `${grouped(done)} of ${grouped(of)} tiles, ${megabytes(bytes)}`,
    now: (tiles, bytes) => `${grouped(tiles)} tiles of this basemap are kept here, ${megabytes(bytes)}.`,
    remove: "Remove",
    removed: "Removed",
    missing: (tiles) => `; ${grouped(tiles)} more the server does not have`,
    tooMany: (most) => `More than ${grouped(most)} tiles are not kept: zoom in, or keep streets only.`,
    begin: "Keep",
    stop: "Stop",
    ends: {
      whole: (done, _of, bytes) =>
        `${grouped(done)} tiles are kept${bytes === 0 ? "" : `, ${megabytes(bytes)} of them new`}, and there without a network`,
      full: (done, of, bytes) =>
        `${grouped(done)} of ${grouped(of)} tiles are kept (${megabytes(bytes)}): the limit is reached or the disk is full; choose a smaller area`,
      stopped: (done, of, bytes) => `Stopped: ${grouped(done)} of ${grouped(of)} tiles are kept (${megabytes(bytes)})`,
    },
    whyNot: {
      "no-archive": "This basemap is a file on this machine already and needs no network",
      "not-own":
        "Tiles of this server are not kept: it is neither the one that the project comes from nor inside (a private IP address, a name without a dot, .local, .lan, .intranet and the like), and nobody knows what its terms allow. For use without a network take a PMTiles basemap (npm run cut cuts one to size).",
      "no-room":
        "Cannot be kept here: the project must come from a server, over https or from this machine, and copies must be allowed under Files",
      "too-many": "Too many tiles: zoom in, or keep streets only",
    },
    fault: (fault, done, of) => {
      const kept = done === 0 ? "Nothing new is kept" : `Not all is kept (${grouped(done)} of ${grouped(of)} tiles)`;
      if (fault.why === "missing")
        return "Nothing is kept: the server has no tiles here. Check {z}, {x} and {y} in the address, and what part and which zooms it has";
      if (fault.why === "refused")
        return `${kept}: the host ${fault.host} refuses or fails${found(fault)}. Check the permission and keep it again`;
      if (fault.why === "not-pictures")
        return `${kept}: the host ${fault.host} answers with ${fault.detail === "HTML" ? "a web page, not with pictures" : "what is no picture"}; it may want a login. Check it and keep it again`;
      if (fault.why === "sent-on")
        return `${kept}: the host ${fault.host} sends on to ${fault.detail}, which is not the office's own`;
      return `${kept}: ${fault.host} cannot be read. Check the network and keep it again`;
    },
    notOthers:
      "Tiles of this basemap are not kept: as a rule the terms of Tianditu, Amap, Tencent and of styles forbid saving many. For use without a network take a PMTiles basemap (npm run cut cuts one to size), or tiles of the office's own server.",
  },

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
    kept: (f) =>
      `The basemap's server ${f.host} does not answer: what was kept on this machine is shown, and beyond it nothing or a coarser picture. It is tried again every minute and comes back by itself.`,
    "sent-on": (f) => `The basemap is not kept: the host ${f.host} sends on to ${f.detail}.`,
    missing: (f) =>
      `The basemap is not shown: the host ${f.host} has no tiles here. Check {z}, {x} and {y} in the address, and what it covers. All else is as it was.`,
    "key-wrong": (f) =>
      `The basemap is not shown: ${f.host} does not know this key${found(f)}. Check it under Settings › Basemap; blanks must not be copied with it.`,
    "key-spent": (f) =>
      `The basemap is not shown: the key is used up for today, or asks too fast${found(f)}. Try again later, or raise the quota in the console of ${f.host}.`,
    "key-elsewhere": (f) =>
      `The basemap is not shown: the key may not be used on this site or in this way${found(f)}. Check its type (browser) and its list of domains in the console of ${f.host}.`,
    "archive-missing": (f) =>
      `The basemap is not shown: its file ${f.host} is not there${found(f)}. Put it beside the project, or check its address in project.json. All else is as it was.`,
    "archive-empty": (f) =>
      `The basemap is not shown: ${f.host} is empty (0 bytes); it may not have been copied to its end. Copy it again. All else is as it was.`,
    "archive-foreign": (f) =>
      f.detail === "HTML"
        ? `The basemap is not shown: what comes from the address of ${f.host} is a web page, not a PMTiles archive. Check the address, or log in first. All else is as it was.`
        : `The basemap is not shown: ${f.host} is no PMTiles archive, or it is broken${found(f)}. Download or cut it again. All else is as it was.`,
    "archive-newer": (f) =>
      `The basemap is not shown: ${f.host} is PMTiles version ${f.detail}; version 3 is read here. Convert it with pmtiles convert. All else is as it was.`,
    "archive-broken": (f) =>
      `The basemap is not shown: the pieces of ${f.host} do not fit together; it may not have been copied to its end${found(f)}. Copy it again. All else is as it was.`,
    "archive-unranged": (f) =>
      `The basemap is not shown: the server ${f.host} gives out files as a whole only (no range requests), and ${f.detail} is too large for that. An administrator can switch ranges on, or cut out what is needed with npm run cut. All else is as it was.`,
    "archive-kind": (f) =>
      `The basemap is not shown: the tiles in ${f.host} are ${f.detail}; MVT, PNG, JPEG, WebP and AVIF are drawn here. All else is as it was.`,
    "archive-schema": (f) =>
      `The basemap is not shown: ${f.host} opens, but its layers (${f.detail}) are not named as Protomaps or OpenMapTiles name them, so nobody knows which are the roads. All else is as it was.`,
    "not-wmts": (f) =>
      `The basemap is not shown: what the host ${f.host} sends is no list of the layers of a WMTS${found(f)}. The address should end in a GetCapabilities request. All else is as it was.`,
    "wmts-layer": (f) =>
      `The basemap is not shown: the WMTS of ${f.host} has no such layer. It has: ${f.detail}. Change layer in project.json. All else is as it was.`,
    "wmts-matrix": (f) =>
      `The basemap is not shown: this layer of ${f.host} has no tiles on Web Mercator (EPSG:3857)${found(f)}. Ask whoever runs the service for a matrix set of 3857. All else is as it was.`,
    "not-style": (f) =>
      `The basemap is not shown: what the host ${f.host} sends is no MapLibre style (version 8)${found(f)}. Check the address. All else is as it was.`,
    "style-fault": (f) => `Something of the basemap's style is not drawn${found(f)}. All else is as it was.`,
  },
};
