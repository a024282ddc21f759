import type { Field, Kind } from "../../core/fields.ts";
import { readCategory } from "../values/categoryWords.ts";

/** A heading that is made of a thing and a word for a field: 加油站编号, facility_id. */
export interface ThingHeading {
  /** What the thing's word would feed in the thing's own ledger. */
  readonly field: "id" | "name" | "address" | "lng" | "lat";
  readonly thing: string;
  /** A thing that ledgers are kept of; any other word may be one too, and is asked last. */
  readonly isKnown: boolean;
}

const HAN_ENDINGS: readonly (readonly [RegExp, ThingHeading["field"]])[] = [
  [/^(.+?)(?:的)?(?:编号|编码|代码|序列号|标识码|id)$/, "id"],
  [/^(.*(?:栓|户|站|店|桩|井))号$/, "id"],
  [/^(.+?)(?:的)?(?:名称|全称|简称|名字)$/, "name"],
  [/^([店站校院园厂楼馆户企]|[^姓人]{1,8}[店站校院园厂楼馆栋栓])名$/, "name"],
  [/^(.+?)(?:的)?(?:所在)?(?:详细地址|具体地址|地址|位置|坐落|地点)$/, "address"],
  [/^(.+?)(?:的)?经度(?:坐标)?$/, "lng"],
  [/^(.+?)(?:的)?纬度(?:坐标)?$/, "lat"],
];

const LATIN_ENDINGS: Readonly<Record<string, ThingHeading["field"]>> = {
  id: "id",
  no: "id",
  number: "id",
  code: "id",
  name: "name",
  address: "address",
  addr: "address",
  lng: "lng",
  lon: "lng",
  longitude: "lng",
  lat: "lat",
  latitude: "lat",
};

const THINGS: ReadonlySet<string> = new Set(
  "单位 场所 机构 企业 公司 用户 用气 用气单位 燃气用户 用水 门店 店铺 商铺 商户 设施 项目 工程 对象 点位 站点 网点 建筑 建筑物 楼栋 楼宇 大楼 小区 场地 场馆 客户 住户 户 业户 经营户 经营单位 使用单位 被检查单位 受检单位 重点单位 消防栓 消火栓 栓 工厂 车间 景区 公园 银行 充电站 站 店 院 校 园 厂 楼 馆 site facility station store shop business company building property place poi location bank branch unit org organization organisation institution agency asset feature object premise premises establishment venue park church house customer account outlet branch".split(
    " ",
  ),
);

/** Words that name what is no place of the record's own: an office, a person, a paper, a part of town. */
const NO_THING =
  /街道|社区|区县|区域|省份?$|市$|县$|镇$|乡镇|村$|网格|辖区|联系|法人|代表|负责人|责任人|管理人|检查人|人员|业主|物业|产权|权属|类别|类型|分类|行业|品牌|部门|文件|图层|上级|父级|队伍|产品|设备|许可|执照|证$|信用|合同|身份|电话|邮政|邮编|区划|维保|主管|监管|督办|检查单位|主办|承办|建设单位|施工|设计|监理|照片|图片|附件|处罚|文书|户籍|注册|邮箱|通讯|道路|^(?:tel|telephone|fax|cell|cellphone|wechat|district|city|province|state|county|country|street|road|community|area|region|zone|ward|neighbou?rhood|owner|contact|manager|person|category|type|class|file|layer|group|parent|first|last|middle|user|field|table|zip|postal?|area|phone|mobile|license|licence|permit|email|status|tax|bin|lot|block|census|council|apt|house|operator|agent)$/;

/** The thing and the field in a heading; `key` is its `headingKey` without what stands in brackets. Null when it is not made so. */
export function thingHeading(heading: string, key: string): ThingHeading | null {
  for (const [ending, field] of HAN_ENDINGS) {
    const thing = ending.exec(key)?.[1];
    if (thing !== undefined && /\p{Script=Han}/u.test(key)) return checked(thing, field);
  }
  const tokens = latinTokens(heading);
  const field = LATIN_ENDINGS[tokens.at(-1) ?? ""];
  return field === undefined || tokens.length < 2 ? null : checked(tokens.slice(0, -1).join(" "), field);
}

/** Whether a word alone names a kind of places, so that a column of that heading holds their names (消防安全重点单位). */
export const isThing = (key: string): boolean => key.length > 1 && readCategory(key) !== null && key !== "other";

/** Whether a word in front of a heading makes it another's: 物业 in 物业单位名称. */
export const isNoThing = (word: string): boolean => NO_THING.test(word);

function checked(thing: string, field: ThingHeading["field"]): ThingHeading | null {
  if (isNoThing(thing)) return null;
  return { field, thing, isKnown: THINGS.has(thing) || THINGS.has(thing.split(" ").at(-1)!) || isThing(thing) };
}

/** Words of Latin letters between breaks and changes of case, in lower case: stationId, Business Name, poi_address. */
function latinTokens(heading: string): readonly string[] {
  const words = heading.normalize("NFKC").trim();
  if (!/^[\w\s.#:@-]+$/.test(words)) return [];
  return words
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Words of a hazard's own, of an event's own: any other thing in such a ledger is the site or the venue. */
const OWN: Partial<Record<Kind, RegExp>> = {
  hazard: /隐患|问题|整改|台账|检查|违法|hazard|violation|inspection|case|record/,
  event: /活动|演出|赛事|event/,
  post: /岗|点位|备勤|监护点|值守|post/,
};

const AT_SITE: Readonly<Record<string, readonly Field[]>> = {
  id: ["site"],
  name: ["siteName"],
  address: ["siteAddress"],
};
const AT_VENUE: Readonly<Record<string, readonly Field[]>> = { id: ["venue"], name: ["venue", "venueName"] };

/** The fields of a kind that a thing and a field word can mean, best first. */
export function fieldsOfThing(kind: Kind, { field, thing }: ThingHeading): readonly Field[] {
  if (kind !== "hazard" && OWN.hazard!.test(thing) && !OWN[kind]?.test(thing)) return [];
  if (field === "lng" || field === "lat" || OWN[kind] === undefined || OWN[kind].test(thing)) return [field];
  if (kind === "hazard") return AT_SITE[field] ?? [];
  return AT_VENUE[field] ?? [field];
}
