import type { Kind } from "../../core/fields.ts";
import { normalise } from "../../core/normalise.ts";

/** A file of the open project, as it stands. */
export interface StandingFile {
  readonly file: string;
  readonly headings: readonly string[];
  readonly kinds: readonly Kind[];
}

/** A given file, as far as it has to be known to see what it is a version of. */
export interface Newcomer {
  readonly path: string;
  readonly headings: readonly string[];
  readonly kind: Kind;
}

/** Headings of which so many are the same are those of one ledger that was changed a little. */
const ALIKE = 0.8;

/**
 * The file of the project that a given one is a version of: the one of its path or name, else the one of the same headings and
 * kind; of several such the one whose name differs only in dates and numbers. Where no headings are the same, somebody may have
 * called them otherwise: the one of its kind whose name differs so. Null where none or nobody can tell which.
 */
function matchFile(given: Newcomer, files: readonly StandingFile[]): { file: string; isNamed: boolean } | null {
  const samePath = files.find(({ file }) => file === given.path);
  if (samePath !== undefined) return { file: samePath.file, isNamed: true };
  const sameName = files.filter(({ file }) => nameOf(file) === nameOf(given.path));
  if (sameName.length === 1) return { file: sameName[0]!.file, isNamed: true };
  const alike = files.filter((file) => isAlike(given, file));
  const sameStem = alike.filter(({ file }) => stemOf(file) === stemOf(given.path));
  const renamed = alike.length > 0 ? [] : files.filter((file) => isNextMonth(given, file));
  const [only, ...others] = sameStem.length > 0 ? sameStem : alike.length > 0 ? alike : renamed;
  return only === undefined || others.length > 0
    ? null
    : { file: only.file, isNamed: sameStem.length > 0 || renamed.length > 0 };
}

/** Of the same kind, and of a name that says what it is and differs in dates and numbers alone (11月隐患整改台账, 12月隐患整改台账). */
function isNextMonth({ path, kind }: Newcomer, { file, kinds }: StandingFile): boolean {
  const stem = stemOf(path);
  return kinds.includes(kind) && stem === stemOf(file) && stem.replace(ANY_LEDGER, "").length > 1;
}

/** What any ledger may be called. */
const ANY_LEDGER =
  /台账|台帐|清单|名单|名册|一览|汇总|统计|登记|排查|明细|附件|工作簿|新建|数据|表格?|sheet|book|data|list|table|file|export/gu;

/** The same of several files together: a file has one next version, and a name says more than headings do. */
export function matchFiles(given: readonly (Newcomer | null)[], files: readonly StandingFile[]): (string | null)[] {
  const found = given.map((one) => (one === null ? null : matchFile(one, files)));
  const named = new Set(found.flatMap((match) => (match?.isNamed === true ? [match.file] : [])));
  const claimed = new Set<string>();
  return found.map((match) => {
    if (match === null || claimed.has(match.file) || (!match.isNamed && named.has(match.file))) return null;
    claimed.add(match.file);
    return match.file;
  });
}

/** Whether two lists of headings are those of one ledger: the very same, or nearly so. */
export function isSameHeadings(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [keysOf(a), keysOf(b)];
  return own.size > 0 && own.size === other.size && [...own].every((key) => other.has(key));
}

function isAlike(given: Newcomer, { headings, kinds }: StandingFile): boolean {
  if (isSameHeadings(given.headings, headings)) return true;
  if (!kinds.includes(given.kind)) return false;
  const [own, other] = [keysOf(given.headings), keysOf(headings)];
  const both = [...own].filter((key) => other.has(key)).length;
  // Two columns that every ledger has, a name and an address, make no version of one.
  return both >= 3 && both / (own.size + other.size - both) >= ALIKE;
}

const keysOf = (headings: readonly string[]): ReadonlySet<string> =>
  new Set(headings.map(normalise).filter((key) => key !== ""));

const nameOf = (path: string): string => normalise(path.replace(/^.*[/\\]/, ""));

/** A file's name without what changes from month to month: dates, numbers, and what people and systems add to a copy. */
const stemOf = (path: string): string =>
  nameOf(path)
    .replace(/\.[^.]+$/, "")
    .replace(/\(\d+\)|副本|拷贝|最新版?|更新版?|修订版?|终版|copy/gu, "")
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日季周])/gu, "")
    .replace(/上半年|下半年|年度|[年月日号季周旬]|\d+/gu, "")
    .replace(/[^\p{L}]+/gu, "");
