import type { Kind } from "../../core/fields.ts";
import { hazardForm } from "./hazardForms.ts";
import { headingSystem } from "./headingSystem.ts";
import {
  headingKey,
  isKnownKey,
  isNotMapped,
  keyAfterDot,
  keyWithoutBrackets,
  type Meaning,
  meaningsOf,
  SECOND_CHOICE,
} from "./headingWords.ts";
import { fieldsOfThing, isNoThing, isThing, thingHeading } from "./thingWords.ts";

/** Matches of a lesser kind come after all of a better one; no list of words is as long. */
const LESSER = 1000;
const THING = 3 * LESSER;
const THING_ALONE = 4 * LESSER + SECOND_CHOICE;
const ENDING = 5 * LESSER;
const OTHER_THING = 6 * LESSER;

/** A shorter ending says too little: 日期, 名称, 情况 stand behind everything. */
const SHORTEST_ENDING = 4;

/** Two things in one column, of which the first is what it is about: 责任人及电话, 主办单位及联系人, 隐患单位及地址. */
const WITH_MORE =
  /^(.{2,})[及和与](?:其)?(?:(?:联系人?)?(?:电话|手机|方式|人)(?:号码?)?|(?:详细|具体)?(?:地址|位置|地点))$/u;

/** 负责人手机, 法人联系方式: whose number it is matters less than that it is one. */
const SOMEBODYS_PHONE =
  /(?:负责人|责任人|管理人|联系人|联络人|法人|经营者|店主|户主|房东|房主|业主|站长|队长|楼长|网格员|安全员)(?:的)?(?:联系|移动)?(?:电话|手机|方式)(?:号码?)?$/u;

/** Below a heading that is a person's, the person's own name. */
const PERSON_NAME: ReadonlySet<string> = new Set(["姓名", "名字", "人员姓名"]);

/**
 * All that a heading can mean in a ledger of a kind: its word by the tables, without and with what stands in brackets, then by
 * what follows a dot, then of a hazard by what it is made of, then a thing with a field word, and at last a known word at its end. `group` is the heading above, where
 * one stands over several columns (整改情况 over 时限).
 */
export function headingMeanings(kind: Kind, heading: string, group = ""): readonly Meaning[] {
  const meanings = meaningsOf(kind);
  const found: Meaning[] = [];
  const add = (key: string, tier: number): void => {
    for (const { field, rank } of meanings.get(key) ?? []) found.push({ field, rank: tier + rank });
  };
  const key = keyWithoutBrackets(heading);
  if (group !== "") {
    // 姓名 under 消防安全责任人 is who that is, also where two such groups made it 消防安全责任人姓名.
    const about = headingKey(group).replace(/(?:情况|信息|内容|落实|及)+$/, "");
    const person = meanings.has(headingKey(group)) ? headingKey(group) : about;
    if (PERSON_NAME.has(key.startsWith(person) ? key.slice(person.length) : key) && meanings.has(person)) {
      add(person, 0);
      return found;
    }
    const joined = about + key;
    if (meanings.has(joined)) add(joined, 0);
    // 责任人 under 整改情况 is no manager of the site.
    else if (isKnownKey(joined)) return [];
  }
  add(key, 0);
  add(headingKey(heading), LESSER);
  add(keyAfterDot(heading), 2 * LESSER);
  const system = headingSystem(heading);
  if (system !== null) {
    add(keyWithoutBrackets(system.rest), 0);
    add(headingKey(system.rest), LESSER);
  }
  if (found.length > 0 || isNotMapped(kind, key)) return found;
  const form = kind === "hazard" ? hazardForm(key) : null;
  if (form !== null) return [{ field: form, rank: 2 * LESSER + SECOND_CHOICE }];
  if (SOMEBODYS_PHONE.test(key) && meanings.has("电话")) return [{ field: "phone", rank: 2 * LESSER + SECOND_CHOICE }];
  for (const { field, rank } of meanings.get(WITH_MORE.exec(key)?.[1] ?? "") ?? [])
    found.push({ field, rank: 2 * LESSER + rank });
  if (found.length > 0) return found;
  const made = thingHeading(system?.rest ?? heading, system === null ? key : keyWithoutBrackets(system.rest));
  // A heading of another kind's ledgers is no word at the end of another here, but facility_id is an id in any.
  const isForeign = isKnownKey(key);
  if (made !== null && (made.isKnown || !isForeign))
    fieldsOfThing(kind, made).forEach((field, rank) => {
      found.push({ field, rank: (made.isKnown ? THING : OTHER_THING) + rank });
    });
  else if (made !== null || isForeign) return found;
  else if (isThing(key)) found.push({ field: kind === "hazard" ? "siteName" : "name", rank: THING_ALONE });
  else
    for (const { field, rank } of meanings.get(knownEnding(kind, key)) ?? [])
      found.push({ field, rank: ENDING + rank });
  return found;
}

/** Only digits and marks of ASCII, as most cells below the headings are. */
const WITHOUT_LETTERS = /^[\x20-\x40]*$/;

/** Whether a word is a heading of any kind, mapped or not; this is how the header row is told from titles and data. */
export function isKnownHeading(word: string): boolean {
  if (word.length > 40 || WITHOUT_LETTERS.test(word)) return false;
  const key = headingKey(word);
  if (key === "") return false;
  const inner = keyWithoutBrackets(word);
  if (isKnownKey(key) || isKnownKey(inner) || isKnownKey(keyAfterDot(word)) || hazardForm(inner) !== null) return true;
  const system = headingSystem(word);
  if (system !== null && isKnownKey(keyWithoutBrackets(system.rest))) return true;
  if (/[、，。,;；]/.test(word) || /\d/.test(key)) return false;
  return (
    thingHeading(word, inner)?.isKnown === true ||
    knownEnding("site", inner) !== "" ||
    knownEnding("hazard", inner) !== ""
  );
}

/** The longest known word at the end of a longer one of Chinese signs (消防隐患整改期限); "" where there is none. */
function knownEnding(kind: Kind, key: string): string {
  if (!/^\p{Script=Han}+$/u.test(key)) return "";
  const meanings = meaningsOf(kind);
  for (let from = 1; from <= key.length - SHORTEST_ENDING; from++)
    if (meanings.has(key.slice(from))) return isNoThing(key.slice(0, from)) ? "" : key.slice(from);
  return "";
}
