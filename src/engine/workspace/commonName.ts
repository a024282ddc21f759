/** A file's name without its folder and ending. */
export const stemOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");

/** What a Chinese name may be cut behind, so that no word is halved: a region, an office, a time. */
const ENDS = /.*(?:街道|社区|[省市区县镇乡村所站队处科委办院校司]|年度?|季度|[月日号期])/u;
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
      ? (ENDS.exec(shared)?.[0] ?? shared)
      : shared.replace(/[\p{L}\p{M}]+$/u, "");
  for (let cut = shared.replace(JOINS, ""); cut !== shared; cut = shared.replace(JOINS, "")) shared = cut;
  return (shared.match(/\p{L}/gu) ?? []).length < 2 ? "" : shared;
}

/** Does a word go on where a name is cut? */
const isWordCut = (stem: string, at: number): boolean =>
  /\p{L}$/u.test(stem.slice(0, at)) && /^\p{L}/u.test(stem.slice(at));
