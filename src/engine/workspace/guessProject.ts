import type { Kind } from "../../core/fields.ts";
import { endingOf, isArchive, LEDGER_ENDINGS } from "../../core/fileFormats.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { CorrectionTableName } from "../../core/projectFile.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { keyWithoutBrackets } from "../../ingest/columns/headingWords.ts";
import { thingHeading } from "../../ingest/columns/thingWords.ts";
import { readCategory } from "../../ingest/values/categoryWords.ts";
import { commonName, stemOf } from "./commonName.ts";
import { type FileHead, fileHead, type GuessedLayer } from "./fileHead.ts";
import { freeId } from "./freeId.ts";
import { type Fields, fieldsIn, hasPlaces, kindByHead } from "./kindByHead.ts";
import { nameWords } from "./nameWords.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import type { Shelf } from "./shelf.ts";
import { withVenues } from "./venuesAmong.ts";

/**
 * A project.json for files that came without one, one layer a file: its kind by its headings, else by the words of its name and
 * its sheet's; the kind of its sites by those words, else by the things in its headings. A table of corrections is none, and an archive of tiles is the ground.
 */
export async function guessProject(files: ProjectFiles, shelf: Shelf): Promise<Result<Record<string, unknown>>> {
  const paths = files.paths.filter((path) => LEDGER_ENDINGS.includes(endingOf(path)));
  const archives = files.paths.filter(isArchive);
  if (paths.length === 0 && archives.length === 0)
    return failed("not-a-project", files.name, files.paths.slice(0, 3).join(", "));
  const taken = new Set<string>();
  const layers: GuessedLayer[] = [];
  const tables: { [name in CorrectionTableName]?: string } = {};
  for (const path of paths) {
    const name = stemOf(path);
    const head = await fileHead(shelf, path);
    if (head?.table !== undefined && tables[head.table] === undefined) {
      tables[head.table] = path;
      continue;
    }
    const id = freeId(idOfFile(path), taken);
    layers.push({ spec: { id, ...guess(name, head), title: name, source: path, idFromFile: true }, head });
  }
  if (layers.length === 0 && archives.length === 0)
    return failed("not-a-project", files.name, paths.slice(0, 3).join(", "));
  const told = withVenues(layers).map(({ spec }) => spec);
  const title =
    files.paths.includes(files.name) || files.name === ""
      ? commonName(paths.length > 0 ? paths : archives)
      : files.name;
  const basemap = archives.map((url) => ({ type: "pmtiles", url }));
  const ground = basemap.length === 0 ? {} : { basemap };
  return done({ version: 1, title, titleFromFile: true, layers: told, ...tables, ...ground });
}

/** The id that a layer gets of its file's name. */
export const idOfFile = (path: string): string =>
  stemOf(path)
    .normalize("NFKC")
    .replace(/[/\s]+/gu, "-") || "layer";

function guess(
  name: string,
  head: FileHead | null,
): Pick<LayerSpec, "kind" | "category" | "hazards" | "key" | "merge"> {
  const words = [name, head?.sheet ?? ""].map(nameWords);
  const said = words.filter((one) => one.category !== null);
  // A sheet that is called by its community says less than a file's name that says what its rows are.
  const isNamed = words.some((one) => one.kind !== null);
  const { category = null, isWeak = false } = said.find((one) => !one.isWeak) ?? (isNamed ? undefined : said[0]) ?? {};
  const named = category === null ? (words.find((one) => one.kind !== null)?.kind ?? null) : null;
  const told = head === null ? null : kindByHead(head, category !== null && !isWeak);
  const kind = told?.kind ?? (named !== null && (head === null || mayBe(named, head)) ? named : "site");
  if (kind !== "site") return { kind };
  const site = head === null ? null : fieldsIn("site", head);
  const ofSites = site !== null && hasKnownCategories(head!, site) ? null : (category ?? thingIn(site));
  return {
    kind,
    ...(ofSites === null ? {} : { category: ofSites }),
    ...(told?.hazards == null ? {} : { hazards: told.hazards, ...keyOf(site) }),
  };
}

/** Whether rows can be of a kind that only a name says: points are no areas and no roads, and what has neither venue nor time is no event. */
function mayBe(kind: Kind, head: FileHead): boolean {
  const fields = fieldsIn(kind, head);
  switch (kind) {
    case "area":
    case "road":
      return !(
        hasPlaces(head, fields) &&
        !fields.has("geometry") &&
        !head.shapes.has("Polygon") &&
        !head.shapes.has("LineString")
      );
    case "event":
      return fields.has("venue") || fields.has("venueName") || fields.has("start");
    case "hazard":
      return ["description", "type", "due", "status", "level", "found"].some((field) => fields.has(field));
    default:
      return true;
  }
}

/** A column says what each site is, in words that are known. */
function hasKnownCategories({ headings, rows }: FileHead, site: Fields): boolean {
  const column = headings.indexOf(site.get("category") ?? "");
  const words = rows.map((row) => (row[column] ?? "").trim()).filter((word) => word !== "");
  return (
    column >= 0 && words.length > 0 && words.filter((word) => readCategory(word) !== null).length * 2 > words.length
  );
}

/** The thing whose name or number a column holds: 加油站名称. */
function thingIn(site: Fields | null): string | null {
  for (const field of ["name", "id", "address"]) {
    const heading = site?.get(field) ?? "";
    const key = keyWithoutBrackets(heading);
    const category = readCategory(thingHeading(heading, key)?.thing ?? key);
    if (category !== null) return category;
  }
  return null;
}

/** A place that stands in several rows, one a hazard, is one place. */
function keyOf(site: Fields | null): Pick<LayerSpec, "key" | "merge"> {
  const id = site?.get("id");
  const names = [site?.get("name"), site?.get("address")].filter((heading) => heading !== undefined);
  if (id === undefined && names.length === 0) return {};
  return { key: id ?? (names.length === 1 ? names[0]! : names), merge: true };
}
