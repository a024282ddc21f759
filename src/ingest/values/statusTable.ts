import type { HazardStatus } from "../../core/hazardWords.ts";

/** Why a hazard counts as closed although nobody rectified it: 无需整改, 误报. */
export type CloseReason = "no-need" | "false-alarm";

/**
 * Words for the stage of a hazard (domain.md A3, B9 and their like), decided by meaning; where a word leaves room, the worse
 * stage is taken, because a map that hides an open hazard is worse than one that shows a closed one.
 *
 * - 无法整改 is open (contract.md 4); 未销号 and 未完成 say only that it is not over, so open; 逾期 is open, being late is derived.
 * - 审核中 is open: in its source (cyclecod/cycle, code -1 before 整改中 0) the report itself is being checked, not the rectification.
 * - 待审核 alone is awaiting-review, as in 已整改待审核.
 * - 未完成整改 and 限期整改 are in-progress: A3.12 sets 未完成整改 beside 尚未启动整改, and 限期整改 stands between 未整改 and 已整改.
 * - 责令整改 is open: an order is not a start (compare 责令未整改).
 * - 审核不通过, 验收不合格, 退回 send it back to work: in-progress.
 * - 是 and 完成 are rectified, not closed: nobody has accepted it yet. 复查合格, 审核通过, 摘牌, 办结 are closed.
 * - 停业整改, 约谈, 督促, 挂牌督办中, 同意延期 are in-progress: somebody is at it; so are 移交 and 移送, to another office (contract.md 4).
 * - 立行立改, 立即整改, 即查即改 say how, not whether: the dates decide (contract.md 4).
 * - 已复查 (with what result?) and numeric codes are in no list: unknown.
 */
export const STATUS_WORDS: Readonly<Record<HazardStatus, string>> = {
  open: `未整改 待整改 未整治 待整治 未改 没整改 没有整改 尚未整改 仍未整改 还未整改 暂未整改 上报未整改 已上报未整改 责令未整改 责令整改 责令改正
    已通知待整改 已通知未整改 已下发待整改 尚未启动整改 未启动整改 尚未启动 未启动 未开始 未开展 未开始整改 无法整改 暂无法整改 暂时无法整改
    不能整改 无法立即整改 拒不整改 拒绝整改 逾期未整改 超期未整改 到期未整改 逾期未改 超期未改 到期未改 仍未改 还未改 未改正 没改 未改好 逾期 超期 已逾期 已超期 未销号 未销案 未摘牌 未办结 未结案
    未闭环 未关闭 未完成 未处理 待处理 未处置 待处置 未解决 待解决 未消除 未落实 待落实 已上报 已登记 已派发 待派发 待受理 待核实 审核中
    新增 存量 反弹 open new todo pending unresolved notstarted outstanding active overdue notfixed uncorrected violation`,
  "in-progress": `整改中 正在整改 正在改 整治中 正在整治 治理中 正在治理 整改进行中 正在整改中 未完成整改 未整改完成 未整改到位 整改未完成 整改未到位 尚未完成整改
    未完成整治 未全部整改 限期整改 限期整改中 责令限期整改 限期改正 责令限期改正 挂账整改 持续整改 长期整改 部分整改 部分已整改 已部分整改 部分完成 已启动整改
    已开始整改 启动整改 整改落实中 落实中 处理中 处置中 进行中 办理中 推进中 正在推进 正在办理 正在处理 施工中 未完全整改 基本完成 审核不通过
    审核未通过 验收不通过 验收未通过 验收不合格 复查不合格 复查不通过 复查未通过 复查未整改 不合格 未通过 不通过 退回 已退回 退回整改 打回 已打回
    重新整改 停业整改 停工整改 约谈 已约谈 督促 已督促 督促整改 挂牌督办中 同意延期 已同意延期 延期整改 移交 已移交 移交消防大队 移送 已移送 未达标
    整改未达标 inprogress ongoing started working underway wip partlydone partial rejected reopened`,
  "awaiting-review": `待验收 待复检 待复查 待复核 待审核 待审批 待核查 待核验 待验证 待确认 待销号 待销案 待摘牌 验收中 复查中 复核中 待闭环 申请验收 已申请验收 申请销号
    已申请销号 已整改待审核 已整改待验收 已整改待复查 已整改待复核 已整改待销号 已整改未验收 已整改未复查 已整改未销号 整改完成待验收 整改完成待复查 整改待验收
    整改待复查 完成待验收 已完成待验收 未验收 未复查 awaitingreview inreview underreview review toverify pendingreview pendingverification
    awaitingverification submitted`,
  rectified: `已整改 整改完成 已完成 完成 完成整改 已完成整改 整改完毕 已整改完毕 已整改完成 整改已完成 已整改到位 整改到位 全部整改 已全部整改 全部完成 已改 已改正 改好 已改好 改好了
    已整治 整治完成 已整治到位 已治理 治理完成 已处理 已处置 已解决 已消除 隐患已消除 消除 已落实 已修复 已清理 已拆除 已更换 当场整改 已当场整改
    现场整改 已现场整改 立即整改完成 逾期已整改 逾期整改完成 按期整改 已按期整改 是 yes y true √ ✓ ✔ rectified fixed done complete completed corrected resolved
    complied compliant remedied`,
  closed: `已销号 销号 已销案 销案 已整改销号 已整改已销号 整改销号 已整改并销号 已验收 验收合格 验收通过 已验收合格 已验收通过 已整改已验收 审核通过 已审核通过
    复查合格 复查通过 复查已整改 复核通过 复检合格 复检通过 合格 通过 摘牌 已摘牌 办结 已办结 关闭 已关闭 闭环 已闭环 闭环管理完成 结案 已结案 closed verified
    approved accepted`,
};

/** Words that close a hazard for a reason of its own (contract.md 4). */
export const CLOSE_REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  "no-need":
    "无需整改 无须整改 不需整改 不需要整改 不用整改 毋需整改 无需处理 noneed notneeded noactionneeded noactionrequired",
  "false-alarm": "误报 误报隐患 系误报 属误报 经核实误报 经核实为误报 误报警 误判 falsealarm",
};

/** No, in a column that asks 是否整改: open. */
export const NO_WORDS = "否 no n false × ✗ ✘ ✕";

/** How a hazard is to be put right, not how far it is: without a date it is open, with one it is where the date says. */
export const AT_ONCE_WORDS = "立行立改 立即整改 立整立改 即查即改 即知即改 边查边改 马上整改";

/** A site that is out of use: it says nothing of the hazard's stage (contract.md 4: closes nothing). */
export const SUSPENDED_WORDS =
  "停用 已停用 停业 停产 停产停业 停产停业整改 责令停产停业 责令停产停业整改 责令停业 关停 已关停 查封 已查封 临时查封";
