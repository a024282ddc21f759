import { type Briefing, FURNITURE_KEYS, type KeptPage } from "../../core/briefing.ts";
import { type Failure, failed } from "../../core/result.ts";
import { linkOfView, viewKeys } from "../../core/viewKeys.ts";
import { isObject } from "../text/jsonText.ts";
import { mistake } from "./projectMistake.ts";
import { keptPageSchema } from "./projectSchema.ts";

/** What of a briefing holds, and what is wrong with its pages: `page-invalid`, with the key and its value. */
export interface ReadBriefing {
  /** Undefined where the project has none. */
  readonly briefing?: Briefing;
  readonly mistakes: readonly Failure[];
}

/** What of a page is not its link: each is as if it were not said where it cannot be. */
const { link: _, ...SAID } = keptPageSchema.shape;

/** The briefing of a project as it was written. A page without a link is left out: the others are made all the same. */
export function readBriefing(raw: Readonly<Record<string, unknown>>): ReadBriefing {
  const said = Object.hasOwn(raw, "briefing") ? raw.briefing : undefined;
  if (!isObject(said)) return { mistakes: [] };
  const mistakes: Failure[] = [];
  const wrong = (...path: PropertyKey[]) =>
    mistakes.push(failed("page-invalid", "", mistake(raw, ["briefing", "pages", ...path])).error);
  const furniture = Object.fromEntries(
    FURNITURE_KEYS.flatMap((key) => (typeof said[key] === "string" ? [[key, said[key]]] : [])),
  );
  if (!Object.hasOwn(said, "pages")) return { briefing: furniture, mistakes };
  if (!Array.isArray(said.pages)) {
    wrong();
    return { briefing: furniture, mistakes };
  }
  const entries: readonly unknown[] = said.pages;
  const keys = viewKeys(entries);
  const pages = entries.flatMap((entry, index): KeptPage[] => {
    const key = keys[index] ?? null;
    const link = linkOfView(entry);
    if (key === null || link === null) {
      wrong(index, ...(isObject(entry) ? ["link"] : []));
      return [];
    }
    const own = entry as Readonly<Record<string, unknown>>;
    const understood = Object.entries(SAID).flatMap(([name, schema]) => {
      if (own[name] === undefined) return [];
      const read = schema.safeParse(own[name]);
      if (!read.success) wrong(index, name);
      return read.success ? [[name, read.data] as const] : [];
    });
    return [{ ...Object.fromEntries(understood), key, link }];
  });
  return { briefing: { ...furniture, pages }, mistakes };
}
