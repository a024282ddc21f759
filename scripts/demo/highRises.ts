import { dayText } from "./calendar.ts";
import { type MadeFile, type Row, sheet } from "./files.ts";
import { axes } from "./shifted.ts";
import type { Site } from "./site.ts";

const HIGH_RISE_HEADER = [
  "序号",
  "场所编号",
  "楼栋名称",
  "地址",
  "经度",
  "纬度",
  "所属社区",
  "网格",
  "行业部门",
  "使用性质",
  "建筑高度",
  "层数",
  "建成年份",
  "物业负责人",
  "联系电话",
  "消防安全管理人",
  "一楼一策",
  "检查日期",
] as const;

/** One community file of high-rises in GCJ-02, with `extra` buildings on it that are too low. */
export function highRiseFile(name: string, sites: readonly Site[], extra: number): MadeFile {
  const rows = sites.map((s, k): Row => {
    const use = Number(s.id.slice(-2)) % 4 === 0 ? "公共建筑" : "住宅";
    return {
      cells: [
        k + 1,
        s.id,
        s.name,
        s.address,
        ...axes(s, "GCJ02"),
        s.community,
        s.grid,
        s.department,
        use,
        s.height.toFixed(1),
        s.floors,
        1996 + (Number(s.id.slice(-4)) % 28),
        s.contact,
        s.phone,
        s.manager,
        s.status === "overdue" || s.status === "open" ? "已编制，明确登高面与取水点" : "",
        s.checkedOn === null ? "" : dayText(s.checkedOn),
      ],
    };
  });
  // Multi-storey buildings that do not belong on this ledger: the layer's own `where` leaves them out.
  const model = sites[0];
  for (let k = 0; k < extra && model; k++) {
    const s = sites[7 + k * 11] ?? model;
    rows.push({
      cells: [
        rows.length + 1,
        `DC-${String(k + 1).padStart(4, "0")}`,
        `${s.name}附属楼`,
        s.address,
        ...axes(s, "GCJ02"),
        s.community,
        s.grid,
        s.department,
        "公共建筑",
        (12 + k * 2.5).toFixed(1),
        4,
        2004,
        s.contact,
        s.phone,
        s.manager,
        "",
        "",
      ],
    });
  }
  return sheet({ name, header: HIGH_RISE_HEADER, rows, encoding: "utf-8-bom" });
}
