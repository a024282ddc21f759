import { grouped, megabytes } from "../parts/numbers.ts";
import type { PortableWords } from "../zh/portable.ts";

/** Saving what is open as one file that opens by itself. */
export const portable: PortableWords = {
  title: "Save as one file",
  lead: "The app and the open project as one HTML file, which opens by double-click without a server or a network. It holds what Save project puts into its zip: ledgers, settings and all corrections.",
  personal:
    "All of the ledgers are inside, contacts and phone numbers too: whoever has the file can read them. Keep it as you keep a ledger.",
  ground: "Basemap",
  grounds: {
    none: "None",
    streets: (zoom, tiles) => `Around the sites, down to streets (zoom ${zoom}, about ${grouped(tiles)} tiles)`,
    houses: (zoom, tiles) => `Around the sites, down to houses (zoom ${zoom}, about ${grouped(tiles)} tiles)`,
  },
  groundText: (kilometres, bytes) =>
    `Cut out of the PMTiles basemap that is shown: all sites and ${kilometres} km around them, at most ${megabytes(bytes)}.`,
  noGround:
    "Only a PMTiles basemap can go inside. The project's own GeoJSON is always there; online basemaps and tile servers are not, without a network.",
  save: "Save",
  stop: "Stop",
  working: "Saving",
  fileName: (title) => `${title || "guatu"}.html`,
  saved: (name, bytes) => `Saved ${name}, ${megabytes(bytes)}`,
  noTemplate: (file) =>
    `Cannot be saved: this server has no portable file. Ask whoever runs it to put ${file}, made by npm run build:portable, into the folder of this page; or open this project in a portable file and save it there.`,
};
