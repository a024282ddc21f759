import type { HazardLevel, HazardStatus, Supervision, ZoneRule } from "../../core/hazardWords.ts";
import { type Cell, EMPTY, emptied, read } from "../text/cell.ts";
import { plainWord } from "../text/plainWord.ts";
import { simplified } from "../text/simplified.ts";
import { isBlank, saysNothing } from "./numbers.ts";
import {
  AT_ONCE_WORDS,
  CLOSE_REASON_WORDS,
  type CloseReason,
  NO_WORDS,
  STATUS_WORDS,
  SUSPENDED_WORDS,
} from "./statusTable.ts";

const listed = (words: string): string[] => words.trim().split(/\s+/);

const STATUS_OF = new Map<string, HazardStatus>();
for (const [status, words] of Object.entries(STATUS_WORDS))
  for (const word of listed(words)) STATUS_OF.set(word, status as HazardStatus);
for (const word of listed(NO_WORDS)) STATUS_OF.set(word, "open");

const REASON_OF = new Map<string, CloseReason>();
for (const [reason, words] of Object.entries(CLOSE_REASON_WORDS))
  for (const word of listed(words)) REASON_OF.set(word, reason as CloseReason);
for (const word of REASON_OF.keys()) STATUS_OF.set(word, "closed");

const SUSPENDED: ReadonlySet<string> = new Set(listed(SUSPENDED_WORDS));
const AT_ONCE: ReadonlySet<string> = new Set(listed(AT_ONCE_WORDS));

/** Three signs at least: 完成 or 关闭 inside a sentence proves nothing. */
const CONTAINED = [...STATUS_OF.keys()]
  .filter((word) => word.length >= 3 && /\p{Script=Han}/u.test(word))
  .sort((a, b) => b.length - a.length);
/** What turns a word round or puts it off, when it stands beside it. */
const DOUBT =
  /[未不没无非否待拟将须需应请若如剩余仍还%]|部分|个别|基本|大多|预计|计划|准备|尽快|要求|争取|确保|可能|率|比例|正在(?!复查|复核|验收|核查)|又|反弹/;

/**
 * The stage that a word means (contract.md 4, domain.md B9; the table says why), NFKC, case-free, without punctuation; in a
 * sentence the one known word in it. 停用 and 停产停业 are null without a fault; codes and strangers are `status-unknown`.
 * Under a heading that asks 是否销号, 是 is closed; under one that asks 是否, 1 and 0 are yes and no.
 */
export const readStatus = byWord<HazardStatus>("status-unknown", (word, heading) => {
  const asked = /^(?:是否|有无|已否|is)/.test(heading);
  const yes = word === "1" && asked ? "是" : word === "0" && asked ? "否" : word;
  const status = STATUS_OF.get(yes);
  if (status === "rectified" && /销号|销案|验收|闭环|摘牌|办结|closed/.test(heading) && YES.test(yes)) return "closed";
  if (status !== undefined) return status;
  return SUSPENDED.has(word) || AT_ONCE.has(word) ? null : (statusBeforePlan(word) ?? containedStatus(word));
});

/** What follows is meant to come, and says nothing of how things stand. */
const PLAN = /预计|预期|计划|力争|争取|承诺|确保|拟于|将于|尽快/;

/** 正在整改，预计12月20日整改完成: how far it is stands before the plan. Whatever is done already needs none. */
function statusBeforePlan(word: string): HazardStatus | undefined {
  const before = word.slice(0, Math.max(0, word.search(PLAN)));
  if (before === "" || word.length > 40) return undefined;
  const status = STATUS_OF.get(before) ?? containedStatus(before);
  return status === "open" || status === "in-progress" ? status : undefined;
}

const YES = /^(?:是|yes|y|true|√|✓|✔)$/;

function containedStatus(word: string): HazardStatus | undefined {
  if (word.length > 40) return undefined;
  const longest = CONTAINED.find((known) => word.includes(known));
  if (longest === undefined) return undefined;
  const rest = word.replaceAll(longest, " ");
  const status = STATUS_OF.get(longest);
  if (DOUBT.test(rest)) return undefined;
  return CONTAINED.some((known) => rest.includes(known) && STATUS_OF.get(known) !== status) ? undefined : status;
}

/** Why a status word closes a hazard that nobody rectified: 无需整改 "no-need", 误报 "false-alarm"; null for every other word. */
export function closeReason(text: string): CloseReason | null {
  const word = plainWord(text);
  const reason = REASON_OF.get(word);
  if (
    reason !== undefined ||
    word.length < 3 ||
    word.length > 40 ||
    STATUS_OF.has(word) ||
    containedStatus(word) !== "closed"
  )
    return reason ?? null;
  for (const [known, why] of REASON_OF) if (known.length >= 3 && word.includes(known)) return why;
  return null;
}

/** True of the words that mark a site as out of use, 停用, 停产停业 and their like, wherever they stand. */
export function saysSuspended(text: string): boolean {
  return SUSPENDED.has(plainWord(text));
}

/**
 * 重大 or 一般, the two levels that the law knows (GB 35181); 较大 is treated as general (contract.md 4). 重点 is a word of forms, no judgement
 * under it: emptied `level-unknown`, which counts as general and is reported. Under 是否重大…, 是 and 否 are understood.
 */
export const readLevel = byWord<HazardLevel>("level-unknown", (word, heading) => {
  if (/重大|major/.test(heading) && /^(?:是|yes|y|true|1|√|✓|✔)$/.test(word)) return "major";
  if (/重大|major/.test(heading) && /^(?:否|no|n|false|0|×|✗|✘|✕)$/.test(word)) return "general";
  if (/^(?:major|serious|critical|严重|严重隐患|特别重大|特大)$/.test(word)) return "major";
  if (
    /^(?:general|minor|ordinary|normal|low|普通|普通隐患|轻微|较小|较大|较大隐患|较大火灾隐患|低|非重大|非重大隐患|非重大火灾隐患)$/.test(
      word,
    )
  )
    return "general";
  const major = word.includes("重大");
  if (major === word.includes("一般") || /[非不未无否疑似]/.test(word)) return undefined;
  return major ? "major" : "general";
});

/** Does a level that counts as general say 较大, which is shown as said (contract.md 4)? */
export const saysLarger = (text: string): boolean => /较大|較大/.test(text.normalize("NFKC"));

const SUPERVISION_OF = new Map<string, Supervision>();
const SUPERVISION_WORDS: Readonly<Record<Supervision, string>> = {
  none: "无 否 未 不 没有 无需 非 no n none false 0 ×",
  street: "街镇 镇街 街道 乡镇 街乡 镇乡 镇 乡 街 street town",
  county: "县区 区县 县 区 县市区 县市 区市县 旗 是 已 有 yes y true 1 √ ✓ ✔ county district",
  city: "市 地市 州 市州 盟 city municipal",
  province: "省 自治区 省市 省区市 province provincial",
  state: "国家 国 国务院 国务院安委办 国务院安委会 国务院安全生产委员会 中央 部 state national",
};
for (const [level, words] of Object.entries(SUPERVISION_WORDS))
  for (const word of listed(words)) SUPERVISION_OF.set(word, level as Supervision);
const SUPERVISION_FILLING =
  /挂牌|督办|政府|人民|安全生产委员会|消防安全委员会|安委会办公室|安委会|安委办|消安委|消安办|办事处|办公室|级别?|被|由|列入|进行|level/g;

/**
 * The government that hung the plate (domain.md B4: 国务院安委办, 省, 市, 县区; 街镇 in practice). A bare 是 or 已挂牌 is "county", the
 * lowest level of the rule and that of the notices (A3.4); 无 and 否 are "none"; a stranger is emptied `supervision-unknown`.
 */
export const readSupervision = byWord<Supervision>("supervision-unknown", (word) => {
  const core = word.replace(SUPERVISION_FILLING, "");
  if (core === "") return word === "" ? undefined : /^(?:级别?|level)$/.test(word) ? undefined : "county";
  const known = SUPERVISION_OF.get(word) ?? SUPERVISION_OF.get(core);
  if (known !== undefined || core === word) return known;
  // 重庆市政府挂牌, 三江街道挂牌督办: the last sign names the level.
  const ending = /(自治区|街道|[省市州盟县区旗镇乡])$/.exec(core);
  return ending === null || /[未不非无]/.test(core) ? undefined : SUPERVISION_OF.get(ending[1] ?? "");
});

const USABLE_OF: ReadonlyMap<string, boolean> = new Map([
  ...listed("可用 完好 正常 在用 active true 1").map((word): [string, boolean] => [word, true]),
  ...listed("损坏 停用 无水 埋压 被占 locked false 0").map((word): [string, boolean] => [word, false]),
]);

/** Whether a hydrant can be used, by exactly the words of contract.md 2; any other word is null, kept as `usable-unknown`. */
export function readUsable(text: string): Cell<boolean> {
  const usable = USABLE_OF.get(text) ?? USABLE_OF.get(text.normalize("NFKC").trim().toLowerCase());
  if (usable !== undefined) return read(usable);
  return isBlank(text) ? EMPTY : UNKNOWN_USABLE;
}
const UNKNOWN_USABLE: Cell<boolean> = { value: null, fault: { code: "usable-unknown", action: "kept" } };

/** 禁放, 限放 or 燃放 (domain.md A6.7), also 禁燃, 限燃, 可放 and English; both in one cell or neither is `rule-unknown`. */
export const readZoneRule = byWord<ZoneRule>("rule-unknown", (word) => {
  if (/^(?:forbidden|banned?|prohibited|no|nofireworks)$/.test(word)) return "forbidden";
  if (/^(?:limited|restricted)$/.test(word)) return "limited";
  if (/^(?:allowed|permitted|open|yes)$/.test(word)) return "allowed";
  const forbidden = /禁|严禁|不得|不准|不可|不允许/.test(word);
  const limited = /限/.test(word);
  if (forbidden && limited) return undefined;
  if (forbidden) return /[非无]禁|不禁|未禁/.test(word) ? undefined : "forbidden";
  if (limited) return /[非不无未]限/.test(word) ? undefined : "limited";
  return /燃放|允许|可放|可燃|准放|集中放|开放/.test(word) && !/[非未]/.test(word) ? "allowed" : undefined;
});

/** A reader that meets few different words: each is looked up once and remembered; undefined = unknown, null = says nothing here. */
function byWord<T>(
  unknown: "status-unknown" | "level-unknown" | "supervision-unknown" | "rule-unknown",
  meaning: (word: string, heading: string) => T | null | undefined,
): (text: string, heading?: string) => Cell<T> {
  const stranger = emptied(unknown);
  const memos = new Map<string, Map<string, Cell<T>>>();
  let latestHeading: string | null = null;
  let memo = new Map<string, Cell<T>>();
  return (text, heading = "") => {
    if (heading !== latestHeading) {
      memo = memos.get(heading) ?? new Map<string, Cell<T>>();
      memos.set(heading, memo);
      latestHeading = heading;
    }
    const known = memo.get(text);
    if (known !== undefined) return known;
    const value = isBlank(text) ? null : meaning(simplified(plainWord(text)), simplified(plainWord(heading)));
    const cell: Cell<T> =
      value === null || (value === undefined && saysNothing(text))
        ? EMPTY
        : value === undefined
          ? stranger
          : read(value);
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(text, cell);
    return cell;
  };
}
const MEMO_SIZE = 5000;
