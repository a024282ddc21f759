import { basemapFiles } from "./basemap.ts";
import type { MadeFile } from "./files.ts";
import { areasFile, forcesFile, inspectorsFile } from "./forces.ts";
import { compoundSites, laneSites } from "./groundSites.ts";
import type { Hazard } from "./hazard.ts";
import { hazardFile, selfBuiltFile } from "./hazardLedgers.ts";
import { makeHazards } from "./hazards.ts";
import { hydrantFile, waterSourceFile } from "./hydrants.ts";
import { incidentsFile } from "./incidents.ts";
import { siteFiles } from "./ledgers.ts";
import { deskOf, sitesInBuildings } from "./placeSites.ts";
import { projectJson } from "./project.ts";
import { readmeText } from "./readme.ts";
import type { Site } from "./site.ts";
import { withStories } from "./story.ts";
import { makeTown, type Town } from "./town.ts";
import { venueFiles } from "./venues.ts";

export interface Demo {
  town: Town;
  sites: readonly Site[];
  hazards: readonly Hazard[];
  /** Path under data/ -> bytes. */
  files: ReadonlyMap<string, Uint8Array>;
}

export function makeDemo(): Demo {
  const town = makeTown();
  const desk = deskOf(town);
  const bare = [...sitesInBuildings(desk), ...compoundSites(desk), ...laneSites(desk)];
  const sites = withStories(
    bare.map((s) => (s.layer === "high-rise" && s.height > 100 ? { ...s, layer: "super-high-rise" } : s)),
  );
  const hazards = makeHazards(sites);
  const inSheet = new Set(sites.filter((s) => s.layer === "self-built").map((s) => s.id));
  const made: MadeFile[] = [
    ...basemapFiles(town),
    ...siteFiles(sites),
    selfBuiltFile(
      sites.filter((s) => s.layer === "self-built"),
      hazards,
    ),
    hazardFile(hazards.filter((h) => !inSheet.has(h.site))),
    hydrantFile(town),
    waterSourceFile(town),
    forcesFile(town),
    areasFile(town),
    ...venueFiles(town, sites),
    inspectorsFile(),
    incidentsFile(sites),
  ];
  const text = new TextEncoder();
  const files = new Map<string, Uint8Array>([["demo/project.json", text.encode(projectJson())]]);
  for (const file of made) files.set(`demo/${file.name}`, file.bytes);
  files.set("README.md", text.encode(readmeText(made)));
  return { town, sites, hazards, files };
}
