import { normalise } from "../../core/normalise.ts";

const DIGITS = "零一二三四五六七八九";
const NUMERAL = /[零〇一二两三四五六七八九十百千]+/u;
/** What a numeral counts or numbers in names and addresses; elsewhere a numeral is a part of a word (五一, 三元). */
const COUNTED = new RegExp(
  `(第?)(${NUMERAL.source})(?=号|弄|栋|幢|座|楼|单元|室|层|门|巷|路|街|期|区|村|组|队|社|里|院|中学|小学|幼儿园|医院|网格|分店|分公司|店)`,
  "gu",
);
const ORDINAL = new RegExp(`第(${NUMERAL.source})`, "gu");
const BRACKETS = /[([{<【〔《「][^)\]}>】〕》」]*[)\]}>】〕》」]?/gu;
const MARKS = /[\s,，、。.;；:：·•'"“”‘’_()[\]{}<>【】〔〕《》「」]+/gu;

/**
 * A name or an address for comparing: NFKC, no blanks, no case, no punctuation but hyphens, and numerals that count something as
 * digits (十八巷 is 18巷, 二百零三号 is 203号, 一〇二室 is 102室, 第五小学 is 第5小学).
 */
export const plainWords = (text: string): string =>
  normalise(text)
    .replace(/[‐-―−－~～]/gu, "-")
    .replace(MARKS, "")
    .replace(COUNTED, (_, ordinal: string, numeral: string) => ordinal + digitsOf(numeral))
    .replace(ORDINAL, (_, numeral: string) => `第${digitsOf(numeral)}`);

/** The same of an address: notes in brackets (原粮站) are left out as long as no number stands in them. */
export const plainAddress = (text: string): string =>
  plainWords(normalise(text).replace(BRACKETS, (note) => (/\d|号|栋|幢/u.test(note) ? note : "")));

/** A Chinese numeral up to 9999 in digits; one without 十, 百, 千 is read digit by digit (一〇二 is 102); 百 or 千 alone stays. */
function digitsOf(numeral: string): string {
  const plain = numeral.replaceAll("〇", "零").replaceAll("两", "二");
  if (/^[百千]+$/u.test(plain)) return numeral;
  if (!/[十百千]/u.test(plain)) return [...plain].map((one) => DIGITS.indexOf(one)).join("");
  let sum = 0;
  let digit = -1;
  for (const one of plain) {
    const place = one === "千" ? 1000 : one === "百" ? 100 : one === "十" ? 10 : 0;
    if (place === 0) digit = DIGITS.indexOf(one);
    else {
      sum += (digit > 0 ? digit : 1) * place;
      digit = -1;
    }
  }
  return String(sum + Math.max(0, digit));
}
