import { filled, mostly, type Rows } from "./contentColumns.ts";
import { keyWithoutBrackets } from "./headingWords.ts";
import { isNoThing } from "./thingWords.ts";

/**
 * Words for a kind of place: above a column of the places' own names where no heading says that it holds names. The narrower is
 * asked first: of 村 and 院落 the one that differs from row to row is what a row is about.
 */
const PLACES: readonly string[] =
  "门店 店铺 商户 企业 公司 机构 银行 网点 站点 点位 项目 工程 对象 楼栋 大楼 楼宇 住宅楼 宿舍楼 建筑物 建筑 楼 单元 宿舍 院落 大院 家属院 宿舍区 院区 校区 厂区 小区 住宅小区 居民小区 小区名 楼盘 园区 产业园区 工业园区 物流园区 景区 公园 场馆 场地 市场 商业街 街区 城中村 自然村 村庄 村落 村民小组 村组 行政村 村 社区 村社区 村居 store estate complex campus park market village community".split(
    " ",
  );
const RANKS: ReadonlyMap<string, number> = new Map(PLACES.map((word, rank) => [word, rank]));

/** Of a hazard these say where it is within its site, or in which part of town. */
const NO_SITE: ReadonlySet<string> = new Set(
  "点位 对象 项目 工程 楼栋 楼 单元 建筑物 建筑 自然村 村庄 村落 村民小组 村组 行政村 村 社区 村社区 村居 village community".split(
    " ",
  ),
);

const isPartOfTown = (word: string): boolean => /^(?:行政村|村|社区|村社区|村居|village|community)$/.test(word);

/** What a ledger of compounds is a list of; in it a compound names its rows however many there are of it, one a building or a gate. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  "宿舍 院落 大院 家属院 宿舍区 小区 住宅小区 居民小区 小区名 楼盘 estate complex".split(" "),
);

/** What the place belongs to or lies at, or whether there is one. */
const ABOUT_ANOTHER = /^(?:所属|所在|归属|附近|周边|相邻|邻近|毗邻|是否|有无|其他|其它|原)/u;

/** 3栋, 12号楼, 二单元, A座: a part of a place, which says nothing by itself. */
const PART = /^第?[\d一二三四五六七八九十百零a-z\-—~、，,]+(?:[号栋幢座楼单元组室层#期区]|号楼|单元)*$/iu;
const NO_NAME = /^(?:[是否有无√×✓✗]|yes|no)$/i;
const LONGEST = 60;
/** Of its rows so many name another place: some lie in two parts. */
const MOST = 0.6;

/** How narrow a kind of place a heading names, lower for narrower; `a / b` (小区/院落) is its broader one. Null where it names none. */
function placeRank(heading: string): { readonly word: string; readonly rank: number } | null {
  const found = heading
    .replace(/[（(【[].*$/u, "")
    .split(/[/／、或]/u)
    .map((part) => wordOf(keyWithoutBrackets(part)));
  if (found.length === 0 || found.some((word) => word === null)) return null;
  const ranked = (found as string[]).map((word) => ({ word, rank: RANKS.get(word)! }));
  return ranked.reduce((a, b) => (b.rank > a.rank ? b : a));
}

/** The word itself, or the one at the end of a longer one: 安置小区, 专业市场. */
function wordOf(key: string): string | null {
  if (RANKS.has(key)) return key;
  if (ABOUT_ANOTHER.test(key) || !/^\p{Script=Han}+$/u.test(key)) return null;
  for (let from = 1; from <= key.length - 2; from++) {
    const end = key.slice(from);
    if (RANKS.has(end)) return isNoThing(key.slice(0, from)) ? null : end;
  }
  return null;
}

const isName = (value: string): boolean =>
  value.length <= LONGEST && /\p{L}/u.test(value) && !PART.test(value) && !NO_NAME.test(value);

/**
 * The column whose heading is itself a kind of place (小区, 院落, 园区) and which names another one in each row: what the places
 * are called where nothing else gives a name. -1 where there is none. `free` are the columns that may be it. In a layer of compounds
 * (`isOfCompounds`) a compound is named as often as it has rows; so it is where each row tells its part of one (小区, 楼栋: 3栋), and then
 * `part` is the column to be read on behind the name.
 */
export function nameByPlace(
  headings: readonly string[],
  sample: Rows,
  free: readonly number[],
  isOfCompounds = false,
): { readonly name: number; readonly part: number } {
  const part = free.findIndex(
    (column) =>
      /[栋楼幢座]/u.test(headings[column] ?? "") && mostly(filled(sample, column), (value) => PART.test(value)),
  );
  const parts = part < 0 ? -1 : free[part]!;
  const isRepeated = (values: readonly string[]) => new Set(values).size < values.length * MOST;
  const name = narrowest(headings, free, (column, word) => {
    const values = filled(sample, column);
    if (values.length < sample.length * 0.8 || !mostly(values, isName)) return false;
    if (COMPOUNDS.has(word) && (isOfCompounds || parts >= 0)) return true;
    const different = new Set(values).size;
    // A few shops may well lie in as many parts of town.
    return isPartOfTown(word) ? different === values.length && different > 2 : different >= values.length * MOST;
  });
  return { name, part: name >= 0 && isRepeated(filled(sample, name)) ? parts : -1 };
}

/** The column that names the sites of hazards where nothing else does: several may be of one site. */
export function siteByPlace(headings: readonly string[], sample: Rows, free: readonly number[]): number {
  return narrowest(headings, free, (column, word) => !NO_SITE.has(word) && mostly(filled(sample, column), isName));
}

function narrowest(
  headings: readonly string[],
  free: readonly number[],
  fits: (column: number, word: string) => boolean,
): number {
  return free
    .flatMap((column) => {
      const place = placeRank(headings[column] ?? "");
      return place !== null && fits(column, place.word) ? [{ column, rank: place.rank }] : [];
    })
    .reduce((best, one) => (best.column < 0 || one.rank < best.rank ? one : best), { column: -1, rank: 0 }).column;
}
