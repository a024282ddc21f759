import type { Field } from "../../core/fields.ts";

const words = (list: string): string => `(?:${list.split(" ").join("|")})`;

/** What stands before 隐患 or 问题 and says only which, or where they come from. */
const WHICH = words("存在 发现 检查 排查 巡查 现场 主要 具体 突出 有关 相关 消防 安全 火灾 风险 重点 的 及 和 与 或");
/** What stands behind, and says no more than that they are told. */
const TOLD = words(
  "隐患 问题 风险 的 及 和 与 或 详细 具体 主要 现场 存在 发现 内容 描述 情况 详情 说明 明细 事项 表现 清单",
);
const WORK = words("整改 整治 治理 处理 处置 完成 落实 办理 销号 销案 摘牌 复查 推进 跟踪 督改 闭环 改正 消除");
const DONE = words("完成 完毕 到位 落实 合格 结束");

/** By field, what headings of hazards are made of: no list has all of 问题及隐患, 整改落实情况, 是否已完成隐患整改, 要求整改完成时间. */
const FORMS: readonly (readonly [Field, RegExp])[] = [
  ["description", new RegExp(`^${WHICH}*(?:隐患|问题)${TOLD}*$`)],
  [
    "status",
    new RegExp(
      `^(?:消防|火灾|安全|隐患|问题)*${WORK}+(?:的|及|和|与)?(?:${WORK})*(?:工作)?(?:情况|进展|进展情况|进度|状态|结果|状况|成效)$`,
    ),
  ],
  [
    "status",
    new RegExp(
      `^(?:隐患|问题)?是否(?:已经|已|全部|均已|按期|按时|限期|完成|落实)*(?:隐患|问题)?(?:整改|整治|治理|处理|处置|销号|闭环|改正|消除)(?:${DONE})?$`,
    ),
  ],
  ["status", /^(?:目前|当前|最新|现阶段|截至目前)(?:整改|工作)?(?:进展|进度|状态|状况|情况)(?:情况)?$/],
  [
    "due",
    new RegExp(
      `^(?:隐患|问题)?(?:要求|计划|预计|拟|拟定|应|限定|规定|承诺|约定|责令|限令|限)(?:隐患|问题)?(?:整改|整治|治理|改正|完成|处理|处置|销号)(?:整改|整治|治理|${DONE})*(?:时间|日期|时限|期限)$`,
    ),
  ],
  ["rectified", new RegExp(`^(?:隐患|问题)?(?:实际|已)?(?:整改|整治|治理|改正|处理|处置)(?:${DONE})+(?:时间|日期)$`)],
];

/** The field of a hazard that a heading tells by what it is made of, as `keyWithoutBrackets` writes it; null where it tells none. */
export function hazardForm(key: string): Field | null {
  if (key.length < 3 || key.length > 20) return null;
  return FORMS.find(([, form]) => form.test(key))?.[0] ?? null;
}
