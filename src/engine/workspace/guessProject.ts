import type { Kind } from "../../core/fields.ts";
import { endingOf, LEDGER_ENDINGS } from "../../core/fileFormats.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { readCategory } from "../../ingest/values/categoryWords.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** Words in a file's name that tell what its rows are; the first that fits wins. */
const KIND_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/隐患|hazard|violation|整改/iu, "hazard"],
  [/消火栓|消防栓|hydrant/iu, "hydrant"],
  [/水源|水鹤|取水|water[-_ ]?source/iu, "water-source"],
  [/微型消防站|微站|micro[-_ ]?station/iu, "micro-station"],
  [/消防站|消防队|fire[-_ ]?station/iu, "fire-station"],
  [/活动场地|venue/iu, "venue"],
  [/活动|event/iu, "event"],
  [/烟花|禁放|燃放|zone/iu, "zone"],
  [/社区边界|网格|辖区|边界|area|neighbou?rhood|boundar/iu, "area"],
  [/道路|路网|road/iu, "road"],
  [/检查人员|检查员|执法人员|inspector/iu, "inspector"],
  [/火灾记录|火警|incident/iu, "incident"],
];

/** A project.json for files that came without one: one layer a file, its kind and category guessed by the file's name. */
export function guessProject(files: ProjectFiles): Result<Record<string, unknown>> {
  const paths = files.paths.filter((path) => LEDGER_ENDINGS.includes(endingOf(path)));
  if (paths.length === 0) return failed("not-a-project", files.name, files.paths.slice(0, 3).join(", "));
  const taken = new Set<string>();
  const layers = paths.map((path): LayerSpec => {
    const name = path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
    const kind = KIND_WORDS.find(([words]) => words.test(name))?.[1] ?? "site";
    const category = kind === "site" ? categoryOf(name) : null;
    return { id: freeId(name, taken), kind, title: name, source: path, ...(category === null ? {} : { category }) };
  });
  return done({ version: 1, title: files.name, layers });
}

/** A category whose word stands in the file's name. */
function categoryOf(name: string): string | null {
  for (let length = Math.min(name.length, 12); length >= 2; length--) {
    for (let at = 0; at + length <= name.length; at++) {
      const category = readCategory(name.slice(at, at + length));
      if (category !== null) return category;
    }
  }
  return null;
}

function freeId(name: string, taken: Set<string>): string {
  const plain = name.normalize("NFKC").replace(/[/\s]+/gu, "-") || "layer";
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}
