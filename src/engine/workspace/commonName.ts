import { REGION_END } from "../../core/regionEnds.ts";

/** A file's name without its folder and ending. */
export const stemOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");

/** What a Chinese name may be cut behind, so that no word is halved: a region, a compound, an office, a time. */
const ENDS = new RegExp(`${REGION_END}|小区|园区|新村|[所站队处科委办院校司]|年度?|季度|[月日号期]`, "gu");
/** What joins a name to what comes behind it, or begins to count. */
const JOINS = /[\s\p{P}\p{S}]+$|[\s\p{P}\p{S}]*(?:第\s*)?\d+$/u;

/**
 * What several files are called together: what all their names begin with, as far as that is a word or more; else the folder that they
 * lie in; else "", and whoever tells of them says how many they are. One file is called by its own name.
 */
export function commonName(paths: readonly string[]): string {
  const stems = paths.map((path) => stemOf(path).normalize("NFKC"));
  if (paths.length === 1) return stemOf(paths[0]!);
  const name = wholeWords(stems);
  return name !== "" ? name : (paths[0]!.split("/").at(-2) ?? "");
}

function wholeWords(stems: readonly string[]): string {
  const [first = ""] = stems;
  let length = first.length;
  for (const stem of stems) while (!stem.startsWith(first.slice(0, length))) length--;
  let shared = first.slice(0, length);
  if (stems.some((stem) => isWordCut(stem, length)))
    shared = /\p{Script=Han}$/u.test(shared)
      ? shared.slice(0, lastEnd(stems, length))
      : shared.replace(/[\p{L}\p{M}]+$/u, "");
  for (let cut = shared.replace(JOINS, ""); cut !== shared; cut = shared.replace(JOINS, "")) shared = cut;
  return (shared.match(/\p{L}/gu) ?? []).length < 2 ? "" : shared;
}

/** The last end of a word up to `length` that is one in each of the names, whatever comes behind it; `length` where there is none. */
function lastEnd(stems: readonly string[], length: number): number {
  const ends = stems.map((stem) => new Set([...stem.matchAll(ENDS)].map(({ 0: end, index }) => index + end.length)));
  return [...ends[0]!].findLast((end) => end <= length && ends.every((others) => others.has(end))) ?? length;
}

/** Does a word go on where a name is cut? */
const isWordCut = (stem: string, at: number): boolean =>
  /\p{L}$/u.test(stem.slice(0, at)) && /^\p{L}/u.test(stem.slice(at));
