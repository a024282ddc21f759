import { plainAddress } from "./plainAddress.ts";
import { type Region, readRegion } from "./region.ts";

/** A Chinese address in its parts (or an English one that begins with its number); "" and null for what is not stated. */
export interface Address {
  readonly region: Region;
  /** The street, or what has the number: a compound, a village with its group. */
  readonly street: string;
  /** Number of a lane 弄 off the street: the house number counts inside it. */
  readonly lane: number | null;
  readonly number: number | null;
  /** What parts one number: the 3 of 附3号, of 12-3号, the 甲 of 甲12号. */
  readonly sub: string;
  /** Building at the number: the 2 of 2栋, 2幢, 2号楼, the a of A座. */
  readonly building: string;
  /** Unit, floor, room, and whatever else follows. */
  readonly rest: string;
  /** Beside, opposite or near the place that it names, or at a crossing: not the place itself. */
  readonly isVague: boolean;
}

const LANE = /(\d+)弄/u;
/** Not the number of a building 号楼 or of a metro line 号线. */
const NUMBER = /([甲乙丙丁]?)(\d+)(?:-(\d+))?(?:号(?:院|大院)?|#)(?!楼|栋|幢|线)/u;
const ENGLISH = /^(\d+)([a-z][a-z\d-]*)$/u;
const SUB = /^(?:附|之|-)(\d+)号?/u;
const BUILDING = /(\d+|[a-z])(?:号楼|#楼|栋|幢|座)/u;
const VAGUE = /对面|斜对|旁|附近|隔壁|背后|侧|路口|交叉|交汇/u;
/** What has no name of its own: the third group of which village? */
const NAMELESS = /^(?:第?\d+[组队社]?)?$/u;

/** Reads an address: full-width digits, numerals, blanks, brackets and a region before the street, or none, make no difference. */
export function readAddress(text: string): Address {
  const plain = plainAddress(text);
  const region = readRegion(plain);
  const after = plain.slice(region.length);
  const english = ENGLISH.exec(plain);
  if (english !== null) return { ...NOTHING, region, street: english[2]!, number: Number(english[1]) };
  const lane = LANE.exec(after);
  const inLane = lane === null ? after : after.slice(lane.index + lane[0].length);
  const number = NUMBER.exec(inLane);
  const behind = number === null ? inLane : inLane.slice(number.index + number[0].length);
  const sub = SUB.exec(behind);
  const behindSub = sub === null ? behind : behind.slice(sub[0].length);
  const building = BUILDING.exec(behindSub);
  const before =
    lane !== null ? after.slice(0, lane.index) : after.slice(0, number?.index ?? building?.index ?? after.length);
  const [letter = "", first, second] = number?.slice(1) ?? [];
  // 12-3号 is a part of number 12, 12-16号 are several numbers, of which the first stands for all.
  const isPart = second !== undefined && Number(second) <= Number(first);
  return {
    region,
    street: NAMELESS.test(before) ? (region.parts.findLast((part) => part !== "") ?? "") + before : before,
    lane: lane === null ? null : Number(lane[1]),
    number: first === undefined ? null : Number(first),
    sub: letter + (sub?.[1] ?? (isPart ? second : "")),
    building: building?.[1]?.replace(/^0+(?=\d)/u, "") ?? "",
    rest: restOf(behindSub, building, number !== null || lane !== null),
    isVague: VAGUE.test(after),
  };
}

const NOTHING: Omit<Address, "region"> = {
  street: "",
  lane: null,
  number: null,
  sub: "",
  building: "",
  rest: "",
  isVague: false,
};

/** What is left when street, number and building are told; of an address without any of them nothing, since all of it is the street. */
function restOf(text: string, building: RegExpExecArray | null, hasNumber: boolean): string {
  if (building === null) return hasNumber ? text : "";
  const before = hasNumber ? text.slice(0, building.index) : "";
  return before + text.slice(building.index + building[0].length);
}

/** What two addresses of one house number, or of one building of a compound without numbers, have in common; "" of an address that has neither. */
export function numberKey({ street, lane, number, building }: Address): string {
  if (street === "" || (number === null && lane === null && building === "")) return "";
  return `${street}|${lane ?? ""}|${number ?? (lane === null ? `#${building}` : "")}`;
}
