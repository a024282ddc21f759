import type { Kind } from "../../core/fields.ts";
import { simplified } from "../../ingest/text/simplified.ts";
import { CATEGORY_WORDS } from "../../ingest/values/categoryWords.ts";

/** What the words of a file's or a sheet's name say of its rows. */
export interface NameWords {
  readonly kind: Kind | null;
  /** The kind of its sites; a word for one outweighs a word for a kind of layer. */
  readonly category: string | null;
  /** The category is a word that place-names end in too (甲社区): what the rows are, the headings say better. */
  readonly isWeak: boolean;
}

/** Words that tell the kind of a layer; of Latin letters by their singular, several words apart by blanks. */
const KIND_WORDS: Readonly<Partial<Record<Kind, string>>> = {
  hazard: "隐患,整改,问题清单,hazard,violation",
  hydrant: "消火栓,消防栓,市政栓,hydrant",
  "water-source": "水源,消防水源,水鹤,取水点,消防水池,water source",
  "micro-station": "微型消防站,微型站,微站,micro station",
  "fire-station": "消防站,消防救援站,消防队,消防队站,队站,fire station",
  venue: "活动场地,活动场所,场馆,venue",
  event: "活动,大型活动,群众性活动,event",
  zone: "烟花,禁放,禁放区,限放区,燃放,燃放点,禁燃区,zone",
  area: "社区边界,网格,网格边界,辖区,辖区边界,边界,area,neighborhood,neighbourhood,boundary",
  road: "道路,路网,road",
  post: "备勤点,监护点,值守点,post",
  inspector: "检查人员,检查员,执法人员,inspector",
  incident: "火灾记录,火警,警情,incident",
};

/** Longer words in which one for a kind or a category stands and means nothing of the sort. */
const NOTHING =
  "活动中心,老年活动中心,活动室,活动板房,活动房,活动站,网格员,网格长,辖区单位,道路运输,消防站周边,社区活动中心,整改率,问题";

/** Kinds of places that a place-name may end in, or that say next to nothing. */
const WEAK: ReadonlySet<string> = new Set([
  "社区",
  "小区",
  "其他",
  "other",
  "office",
  "business",
  "compound",
  "training",
]);

type Meaning = { readonly kind: Kind } | { readonly category: string; readonly isWeak: boolean } | null;

const WORDS = new Map<string, Meaning>();
for (const [word, category] of CATEGORY_WORDS) WORDS.set(word, { category, isWeak: WEAK.has(word) });
for (const [kind, words] of Object.entries(KIND_WORDS) as [Kind, string][])
  for (const word of words.split(",")) WORDS.set(word.replaceAll(" ", ""), { kind });
for (const word of NOTHING.split(",")) WORDS.set(word, null);
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));
/** Latin words that may follow one another in one of ours: fire station, social care, nursing home. */
const MOST_LATIN = 3;

/** Reads a name: Chinese words by the longest that fits, Latin ones between breaks; of several kinds of places the last. */
export function nameWords(name: string): NameWords {
  const found: Exclude<Meaning, null>[] = [];
  const plain = simplified(name.normalize("NFKC"));
  for (const run of plain.match(/\p{Script=Han}+|[A-Za-z][A-Za-z\d]*(?:[^\p{L}\d]+[A-Za-z][A-Za-z\d]*)*/gu) ?? [])
    found.push(...(/\p{Script=Han}/u.test(run) ? hanWords(run) : latinWords(run)));
  const categories = found.filter((meaning) => "category" in meaning);
  const kind = found.find((meaning) => "kind" in meaning)?.kind ?? null;
  const strong = categories.findLast(({ isWeak }) => !isWeak) ?? (kind === null ? categories.at(-1) : undefined);
  return strong === undefined
    ? { kind, category: null, isWeak: false }
    : { kind: null, category: strong.category, isWeak: strong.isWeak };
}

function hanWords(run: string): Exclude<Meaning, null>[] {
  const found: Exclude<Meaning, null>[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST, run.length - at);
    while (length > 0 && !WORDS.has(run.slice(at, at + length))) length--;
    const meaning = WORDS.get(run.slice(at, at + length)) ?? null;
    if (meaning !== null) found.push(meaning);
    at += Math.max(1, length);
  }
  return found;
}

function latinWords(run: string): Exclude<Meaning, null>[] {
  const tokens = run
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const found: Exclude<Meaning, null>[] = [];
  for (let at = 0; at < tokens.length; ) {
    let count = Math.min(MOST_LATIN, tokens.length - at);
    let meaning: Meaning | undefined;
    for (; count > 0 && meaning === undefined; count--) meaning = latinWord(tokens.slice(at, at + count).join(""));
    if (meaning) found.push(meaning);
    at += meaning === undefined ? 1 : count + 1;
  }
  return found;
}

/** A word, or its singular. */
const latinWord = (word: string): Meaning | undefined =>
  word.length < 3
    ? undefined
    : (WORDS.get(word) ?? WORDS.get(word.replace(/ies$/, "y")) ?? WORDS.get(word.replace(/s$/, "")));
