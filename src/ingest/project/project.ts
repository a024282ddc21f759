import type { BasemapSpec, ProjectFile } from "../../core/projectFile.ts";
import { done, type Failure, failed, type Result } from "../../core/result.ts";
import { shortText } from "../../core/shortText.ts";
import { looksLikeHtml } from "../text/html.ts";
import { isObject, jsonWord, parseJson } from "../text/jsonText.ts";
import { listBasemaps, pathInFile, shownBasemaps } from "./projectBasemaps.ts";
import { readBriefing } from "./projectBriefing.ts";
import { readLayer } from "./projectLayer.ts";
import { mistake } from "./projectMistake.ts";
import { staysInside } from "./projectPath.ts";
import { readPeriods } from "./projectPeriods.ts";
import { headSchema } from "./projectSchema.ts";
import { readTour } from "./projectTour.ts";
import { unknownKeys } from "./unknownKeys.ts";

/** A layer that could not be understood; the others stay. */
export interface InvalidLayer {
  /** Its place among `layers`, from 0; -1 for a file of the basemap. */
  readonly index: number;
  /** Its id, or "" when it has none that can be used. */
  readonly id: string;
  readonly error: Failure;
}

/** A project.json that was understood. */
export interface ReadProject {
  /** With its defaults filled in, and only the layers that are valid. */
  readonly project: ProjectFile;
  readonly invalidLayers: readonly InvalidLayer[];
  /** What is wrong with its periods; the rest of it holds. */
  readonly periodMistakes: readonly Failure[];
  /** What is wrong with its tour; a wall goes on with what is left of it. */
  readonly tourMistakes: readonly Failure[];
  /** What is wrong with the pages that it keeps; the others hold. */
  readonly pageMistakes: readonly Failure[];
  /** Paths such as `layers[0].colour`, of keys that nobody knows or that mean nothing there; kept in `raw`. */
  readonly unknownKeys: readonly string[];
  /** The file as it was written, to save it again with every key. */
  readonly raw: Record<string, unknown>;
}

/**
 * Reads project.json by contract.md 1. Fails as a whole with `file-empty`, `html-instead`, `json-broken`,
 * `not-a-project`, `version-newer` (detail: the version), `project-invalid` (detail: key and value).
 */
export function readProject(text: string, file: string): Result<ReadProject> {
  const bare = text.replace(/^\ufeff/, "");
  if (bare.trim() === "") return failed("file-empty", file);
  if (looksLikeHtml(bare)) return failed("html-instead", file);
  const json = parseJson(bare, file);
  if (!json.ok) return json;
  return understandProject(json.value, file);
}

/** The same of what stands in the file: a project that was edited is read again without being written first. */
export function understandProject(raw: unknown, file: string): Result<ReadProject> {
  if (!isObject(raw)) return failed("not-a-project", file, jsonWord(raw));
  if (typeof raw.type === "string" && !Object.hasOwn(raw, "layers"))
    return failed("not-a-project", file, shortText(raw.type, 40));
  const version = raw.version;
  if (typeof version === "number" && version > 1) return failed("version-newer", file, String(version));

  const unknown = unknownKeys(raw);
  const { list, undrawn, refused } = listBasemaps(raw, unknown);
  const parsed = headSchema.safeParse({ ...raw, basemap: list });
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return failed("project-invalid", file, mistake(raw, pathInFile(path, raw)));
  }
  const { $schema: _schema, tour: _tour, briefing: _briefing, layers: entries, basemap, ...head } = parsed.data;

  const invalidLayers: InvalidLayer[] = [];
  const layers: ProjectFile["layers"][number][] = [];
  const taken = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const read = readLayer(entry, `layers[${index}]`, taken);
    if (read.ok) {
      layers.push(read.value.layer);
      taken.add(read.value.layer.id);
      unknown.push(...read.value.unknownFields);
    } else invalidLayers.push({ index, id: idOf(entry), error: read.error });
  }
  for (const key of ["placements", "aliases"] as const) {
    const path = head[key];
    if (path === undefined || staysInside(path)) continue;
    invalidLayers.push({ index: -1, id: key, error: failed("file-outside", key, path.slice(0, 200)).error });
    delete head[key];
  }
  const { basemaps, outside } = shownBasemaps(basemap as unknown as readonly BasemapSpec[], undrawn);
  for (const error of [...refused, ...outside]) invalidLayers.push({ index: -1, id: error.subject, error });
  const { periods, mistakes: periodMistakes } = readPeriods(head.periods, raw);
  const { tour, mistakes: tourMistakes } = readTour(raw);
  const { briefing, mistakes: pageMistakes } = readBriefing(raw);
  const project: ProjectFile = {
    ...head,
    ...(tour === undefined ? {} : { tour }),
    periods,
    rings: [...new Set(head.rings)].sort((a, b) => a - b),
    layers,
    basemaps,
    ...(briefing === undefined ? {} : { briefing }),
  };
  return done({ project, invalidLayers, periodMistakes, tourMistakes, pageMistakes, unknownKeys: unknown, raw });
}

const idOf = (entry: unknown): string => (isObject(entry) && typeof entry.id === "string" ? entry.id : "");
