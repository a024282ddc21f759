import { plainWords } from "./plainAddress.ts";
import { readRegion } from "./region.ts";
import type { Sounds } from "./sounds.ts";

/** A name made ready for comparing. */
export interface NameForm {
  /** Its characters as UTF-16 units, each number in it one `#`; and how they sound. */
  readonly units: Uint16Array;
  readonly sounds: Uint16Array;
  /** What leaving out each character costs, 0..1: little for the region and the form of a company, all for what is the name itself. */
  readonly weights: Float32Array;
  /** Sum of the weights. */
  readonly total: number;
  /** The numbers in it, in order: what they number (`栋` for 幢, 座 and 号楼 too, "" for nothing), and their digits or letter. */
  readonly numbers: readonly NumberInName[];
}

export interface NumberInName {
  readonly of: string;
  readonly value: string;
}

/** Places whose form is the last word of many names: which one it is matters, whether it is told does not much. */
const TYPES =
  "小区 花园 花苑 家园 公寓 大厦 广场 商城 商场 超市 酒店 宾馆 饭店 餐厅 餐馆 酒楼 小吃店 火锅店 药店 书店 商店 学校 小学 中学 幼儿园 医院 卫生院 养老院 敬老院 市场 仓库 工厂 网吧 中心 项目 楼栋";
/** And words of where in its building it is, which a list of sites leaves out. */
const FORMS =
  "有限责任公司 股份有限公司 有限公司 分公司 总公司 公司 集团 股份 总店 分店 门店 旗舰店 加盟店 连锁店 直营店 店 经营部 门市部 门市 商行 商贸 个体工商户 个体户 临街门面 临街铺面 门面 铺面 底商";
const WORDS = new RegExp(
  [...TYPES.split(" "), ...FORMS.split(" ")].sort((a, b) => b.length - a.length).join("|"),
  "gu",
);
const IS_TYPE: ReadonlySet<string> = new Set(TYPES.split(" "));

const TYPE_WEIGHT = 0.5;
const FORM_WEIGHT = 0.15;
const REGION_WEIGHT = 0.35;
const REGION_UNIT_WEIGHT = 0.1;
const UNIT_WEIGHT = 0.3;

/** A number with what it numbers; the letter of a building and the side of a part of a compound count as numbers too: no two of them are one. */
const NUMBERS =
  /(\d+)(号楼|栋|幢|座|单元|室|楼|层|期|号|弄|区|组|队|巷|路|街|村|里|院|中学|小学|幼儿园|医院|门|店|#)?|([a-z])(座|栋|幢|楼|单元|区|馆)|([东西南北中])(?=区|门|苑$|楼$|院$|塔)/gu;
const BUILDINGS: ReadonlySet<string> = new Set(["栋", "号楼", "幢", "座", "楼", "#"]);

/** A name in the form in which names are compared: plain words, region, town and company form weighing little, numbers apart. */
export function nameForm(name: string, sounds: Sounds, town = ""): NameForm {
  const plain = plainWords(name).replaceAll("-", "");
  const weights = weightsOf(plain, town);
  const numbers: NumberInName[] = [];
  const kept: number[] = [];
  let text = "";
  let at = 0;
  const keep = (to: number) => {
    for (; at < to; at++) {
      text += plain[at]!;
      kept.push(weights[at]!);
    }
  };
  for (const found of plain.matchAll(NUMBERS)) {
    const [, digits, ofDigits, letter, ofLetter, side] = found;
    const unit = ofDigits ?? ofLetter ?? "";
    keep(found.index);
    const value = digits?.replace(/^0+(?=\d)/u, "") ?? letter ?? side!;
    numbers.push({ of: side !== undefined ? "区" : BUILDINGS.has(unit) ? "栋" : unit, value });
    text += "#";
    kept.push(1);
    at += digits?.length ?? 1;
    if (BUILDINGS.has(unit)) {
      text += "栋";
      kept.push(UNIT_WEIGHT);
      at += unit.length;
      continue;
    }
    // What is numbered is said by the number as well.
    for (let i = 0; i < unit.length; i++) weights[at + i] = Math.min(weights[at + i]!, UNIT_WEIGHT);
  }
  keep(plain.length);
  const all = Float32Array.from(kept);
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return {
    units,
    sounds: units.map((unit) => sounds.codeOf(unit)),
    weights: all,
    total: all.reduce((sum, weight) => sum + weight, 0),
    numbers,
  };
}

function weightsOf(plain: string, town: string): number[] {
  const weights = Array.from({ length: plain.length }, () => 1);
  const region = readRegion(plain);
  // A name that is nothing but a region is the name of a place after all.
  if (region.length < plain.length) {
    let at = 0;
    for (const part of region.parts) {
      const unit =
        /(?:街道|自治区|自治州|地区|社区|居委会|村委会|省|市|区|县|旗|镇|乡|村)$/u.exec(part)?.[0].length ?? 0;
      for (let i = 0; i < part.length; i++)
        weights[at + i] = i < part.length - unit ? REGION_WEIGHT : REGION_UNIT_WEIGHT;
      at += part.length;
    }
  }
  if (town !== "" && town.length < plain.length && plain.startsWith(town))
    for (let i = 0; i < town.length; i++) weights[i] = Math.min(weights[i]!, REGION_WEIGHT);
  for (const { 0: word, index } of plain.matchAll(WORDS)) {
    if (word.length === plain.length) continue;
    const weight = IS_TYPE.has(word) ? TYPE_WEIGHT : FORM_WEIGHT;
    for (let i = 0; i < word.length; i++) weights[index + i] = Math.min(weights[index + i]!, weight);
  }
  return weights;
}

/**
 * Whether two names number different things: of what both number (buildings, phases, schools) one has another number. A bare number
 * is held against whatever the other name numbers.
 */
export function isOtherNumber(a: readonly NumberInName[], b: readonly NumberInName[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const left = [...b];
  const bare: NumberInName[] = [];
  for (const one of a) {
    const at = left.findIndex(({ of }) => of === one.of);
    if (at < 0) bare.push(one);
    else if (left.splice(at, 1)[0]!.value !== one.value) return true;
  }
  for (const one of bare) {
    const at = left.findIndex(({ of }) => of === "" || one.of === "");
    if (at >= 0 && left.splice(at, 1)[0]!.value !== one.value) return true;
  }
  return false;
}
