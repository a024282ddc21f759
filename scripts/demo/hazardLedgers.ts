import { AS_OF, dayText } from "./calendar.ts";
import { type MadeFile, type Row, sheet } from "./files.ts";
import type { Hazard } from "./hazard.ts";
import { lngLatOf } from "./plane.ts";
import type { Site } from "./site.ts";

const day = (value: number | null): string => (value === null ? "" : dayText(value));

export const HAZARD_COLUMNS = {
  id: "隐患编号",
  site: "场所编号",
  siteName: "场所名称",
  type: "隐患类型",
  description: "隐患描述",
  level: "隐患级别",
  supervision: "挂牌督办",
  status: "当前状态",
  found: "发现日期",
  started: "整改开始日期",
  due: "整改期限",
  rectified: "整改完成日期",
  closed: "销号日期",
  responsible: "整改责任人",
  measures: "整改措施",
  funds: "整改资金",
  preplan: "应急预案",
  source: "隐患来源",
  department: "行业部门",
  tags: "行动标签",
  reopened: "反弹次数",
  updated: "更新日期",
} as const;

/** The street's hazard ledger; one row names a site that is on no ledger. */
export function hazardFile(hazards: readonly Hazard[]): MadeFile {
  const rows = hazards.map((h): Row => ({ cells: cellsOf(h) }));
  const model = hazards.find((h) => h.found === 40) ?? hazards[0];
  if (model) {
    const lost: Hazard = {
      ...model,
      id: "YH-09999",
      site: "CF-9999",
      siteName: "示例旧仓库（已拆除）",
      type: "可燃杂物堆积",
      description: "旧仓库拆除后遗留可燃物未清运",
      isMajor: false,
      supervision: "无",
      status: "未整改",
      started: null,
      rectified: null,
      closed: null,
      due: AS_OF + 6,
      tag: "",
      reopened: 0,
    };
    rows.push({ cells: cellsOf(lost), flaw: "场所编号 CF-9999 不在任何场所台账中：应报 site-not-found，隐患保留" });
  }
  return sheet({ name: "hazards.csv", header: Object.values(HAZARD_COLUMNS), rows, encoding: "utf-8-bom" });
}

function cellsOf(h: Hazard): (string | number)[] {
  return [
    h.id,
    h.site,
    h.siteName,
    h.type,
    h.description,
    h.isMajor ? "重大" : "一般",
    h.supervision,
    h.status,
    day(h.found),
    day(h.started),
    day(h.due),
    day(h.rectified),
    day(h.closed),
    h.responsible,
    h.measures,
    h.funds,
    h.preplan,
    h.source,
    h.department,
    h.tag,
    h.reopened,
    day(h.updated),
  ];
}

export const SELF_BUILT_HAZARDS = {
  type: "隐患类型",
  description: "隐患描述",
  level: "隐患级别",
  status: "整改状态",
  found: "发现日期",
  started: "整改开始日期",
  due: "整改期限",
  rectified: "整改完成日期",
  closed: "销号日期",
  responsible: "整改责任人",
  updated: "更新日期",
} as const;

const HEADER = [
  "序号",
  "场所编号",
  "单位名称",
  "地址",
  "经度",
  "纬度",
  "所属社区",
  "网格",
  "行业部门",
  "层数",
  "联系人",
  "联系电话",
  "检查日期",
  ...Object.values(SELF_BUILT_HAZARDS),
] as const;

/** 经营性自建房: places and hazards in one sheet, a row for every hazard, or one row for a visit without any. */
export function selfBuiltFile(sites: readonly Site[], hazards: readonly Hazard[]): MadeFile {
  let number = 0;
  const rows = sites.flatMap((s): Row[] => {
    const [lng, lat] = lngLatOf(s.place);
    const own = hazards.filter((h) => h.site === s.id);
    const place = (date: string): (string | number)[] => {
      number += 1;
      return [
        number,
        s.id,
        s.name,
        s.address,
        lng.toFixed(6),
        lat.toFixed(6),
        s.community,
        s.grid,
        s.department,
        s.floors,
        s.contact,
        s.phone,
        date,
      ];
    };
    if (own.length === 0)
      return [{ cells: [...place(day(s.checkedOn)), ...Object.keys(SELF_BUILT_HAZARDS).map(() => "")] }];
    return own.map((h) => ({
      cells: [
        ...place(""),
        h.type,
        h.description,
        h.isMajor ? "重大" : "一般",
        h.status,
        day(h.found),
        day(h.started),
        day(h.due),
        day(h.rectified),
        day(h.closed),
        h.responsible,
        day(h.updated),
      ],
    }));
  });
  return sheet({ name: "self-built.csv", header: HEADER, rows });
}
