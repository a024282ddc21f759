import { grouped, measured } from "../parts/numbers.ts";
import type { PicturePageWords } from "../zh/picturePage.ts";

const sites = (n: number): string => `${grouped(n)} ${n === 1 ? "site" : "sites"}`;

/** What is written on a saved picture. */
export const picturePage: PicturePageWords = {
  sites: (n, overdue, major) =>
    [
      sites(n),
      overdue > 0 ? `${grouped(overdue)} of them overdue` : "",
      major > 0 ? `${grouped(major)} with a major hazard` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  hazards: (all, open) => `${grouped(all)} ${all === 1 ? "hazard" : "hazards"}, ${grouped(open)} not closed`,
  notOnMap: (n) => `${sites(n)} not on the map`,
  sentences: (parts) => parts.join("; "),
  around: (period, found, overdue) => `${period}: ${found}${overdue > 0 ? `, ${grouped(overdue)} overdue` : ""}`,
  atVenue: (venue, within) => `${venue}, ${within}`,
  filter: (conditions) => `Filter: ${conditions.join("; ")}`,
  searched: "search text",
  anyOf: (words) => words.join(", "),

  first: { rings: "Most urgent in the rings", overdue: "Longest overdue" },

  matching: "Sites",
  scale: (metres) => (metres >= 1000 ? `${measured(metres / 1000)} km` : `${measured(metres)} m`),
  scaleInMiddle: (length) => `${length} (in the middle)`,
  north: "N",
  sources: (layers, more) =>
    `Sources: ${layers.join("; ")}${more > 0 ? `; ${grouped(more)} more ${more === 1 ? "layer" : "layers"}` : ""}`,
  layer: (title, file, day) =>
    `${title} (${[file, day === "" ? "" : `as of ${day}`].filter((part) => part !== "").join(", ")})`,
  files: (n) => `${grouped(n)} ${n === 1 ? "file" : "files"}`,
  coordinates: "Coordinates WGS-84",
  noPersonal: "Personal data hidden",
};
