import type { DisplayStatus } from "../../core/hazardWords.ts";

interface Key {
  readonly keys: readonly string[];
  readonly text: string;
}

/** The help. What it says of statuses and counts is the product's rule in plain words. */
export const help = {
  title: "帮助",
  topics: {
    glyphs: "状态符号",
    counts: "数字怎么数",
    rings: "环里算什么",
    search: "搜索",
    keys: "键盘",
  },
  glyphsLead:
    "一家场所有多条隐患时，只显示最差的一种；下表从差到好。状态按数据日期当天结束时推算，换一个日期，状态随之改变。",
  statuses: {
    overdue: "有隐患过了整改期限，仍未整改或仍在整改。期限当天不算逾期；没有登记期限的不会逾期。",
    open: "有隐患尚未开始整改，包括登记为“无法整改”的。",
    "in-progress": "有隐患正在整改，没有逾期。",
    "awaiting-review": "整改已报完成，等待验收。重大隐患整改之后、销号之前也在此列。",
    closed: "隐患都已销号。一般隐患“已整改”即算销号；“无需整改”“误报”也算。",
    clear: "检查过，没有发现隐患。",
    unknown: "截至数据日期没有检查记录。不等于没有隐患。",
  } as Readonly<Record<DisplayStatus, string>>,
  overlays: {
    major: "外加一圈：有未销号的重大隐患。",
    supervised: "加小旗：有挂牌督办、未销号的隐患。",
    suspended: "加横杠：场所已停用或停产停业。隐患不因此销号。",
  },
  counts: [
    "“家”数场所，“条”数隐患，“个”数消火栓等设施。一家场所可以有多条隐患。",
    "地图、面板、列表、表格和导出用同一个数。点数字可以打开它所指的内容。",
    "筛选只挑选场所，不改变状态。选了几个隐患条件时，须在同一条未销号的隐患上同时成立。",
    "地图上的圆环数场所，消火栓和消防力量不计在内；外圈是其中最差的状态。",
    "整改率 = 已销号 ÷ 已发现，都截至数据日期。没有发现隐患的不算率，显示“–”。",
    "“久未更新”是整改中、但长期没有更新的隐患（默认 30 天）；“临期”是快到期限的（默认 7 天）；“反弹”是同一场所同类隐患销号后再次出现，或台账登记了反弹次数。",
    "未上图的场所没有坐标，照样计入总数和列表。没有对上场所的隐患不会丢掉，不筛选时计入隐患统计。",
  ],
  rings: [
    "场所离活动场地的最近距离不超过半径，就算在环内，边上也算。距离按地面实际米数量取；线状、面状的场所和场地从最近的边量起。",
    "大环包括小环：“500 米内”含“200 米内”的场所。",
    "几个场地的环重叠时，每个场地各列一次；合计只数一次。",
    "清单顺序：状态差的在前；状态相同，有重大隐患的在前；再按距离由近到远。",
    "“新增”“加重”与上一个重点时段结束那天相比。",
    "没有登记状态的消火栓按可用计算，图上画成空心；不可用的单独列出。",
  ],
  search: [
    "输入名称、地址或编号中的文字。几个词用空格隔开，须都符合。",
    "名称也可以输入全拼（binjianggaoceng）、首字母（bjgc），或与汉字混用（滨江 gc）。多音字的各种读音都能找到，ü 可输入 v 或 u。",
    "地址可以输入全拼，不认首字母：首字母相同的地址太多。",
    "搜索也是筛选：地图和统计只留下符合的场所，清除搜索即恢复。",
  ],
  key: "按键",
  effect: "作用",
  keys: [
    { keys: ["?"], text: "打开帮助（不在输入框中时）" },
    { keys: ["Esc"], text: "关闭打开的内容，或退回一步" },
    { keys: ["Tab", "Shift+Tab"], text: "移到下一个、上一个可操作的地方" },
    { keys: ["↑", "↓", "Enter"], text: "搜索框：在结果中移动，打开所选的一家；直接按 Enter 打开第一家" },
    { keys: ["↑", "↓", "PgUp", "PgDn", "Home", "End", "Enter"], text: "列表：移动，打开" },
    { keys: ["←", "→", "↑", "↓", "+", "-"], text: "地图：移动，放大和缩小" },
    { keys: ["←", "→", "PgUp", "PgDn", "Home", "End"], text: "日期条：一天，一周，首尾" },
    { keys: ["F"], text: "大屏：全屏" },
    { keys: ["M", "Esc"], text: "大屏：返回工作台" },
  ] as readonly Key[],
};

/** The words of the help; apart from the others, since they are long and few people open them. */
export type HelpWords = typeof help;
