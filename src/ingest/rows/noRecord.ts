/** What a line may be that is no record: a sum of those above it, or what stands below them all. */
export type NoRecord = "total" | "foot";

const TOTALS = "合计 小计 总计 共计 累计 总合计 total";
const FEET =
  "填表 填报 制表 审核 审批 审定 复核 校核 核对 统计人 统计员 单位负责人 单位盖章 负责人签 分管领导 领导签 主管领导 经办人 联系人 报送 上报人 上报单位 上报时间 编制人 编制单位 附注";
/** These are words of records too: only before a colon do they begin a foot line. */
const FEET_BEFORE_COLON =
  "备注 注 注意 说明 附 日期 数据来源 来源 note notes remark remarks source preparedby checkedby approvedby";

const words = (list: string): string[] => list.split(" ");
const TOTAL = new RegExp(`^(?:${words(TOTALS).join("|")})(?:$|[\\d共]|\\p{P})`, "u");
const FOOT = new RegExp(`^(?:${words(FEET).join("|")}|(?:${words(FEET_BEFORE_COLON).join("|")}):|注\\d)`, "u");
/** 审核人：某某; of 审核人： alone the next cell is the value. */
const LABELLED = /^[^:]{1,12}:/;
const NO_LABEL_NEEDED = /^(?:\d{4}[-/.年]\d{1,2}.*|1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/** The first two UTF-16 units of all these words: nearly every record is told by them alone. */
const BEGINNINGS = new Set<number>();
const FIRSTS = new Uint8Array(1 << 16);
for (const word of words(`${TOTALS} ${FEET} ${FEET_BEFORE_COLON}`)) {
  for (const form of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1), wide(word)]) {
    FIRSTS[form.charCodeAt(0)] = 1;
    BEGINNINGS.add(pair(form.charCodeAt(0), form.length > 1 ? form.charCodeAt(1) : 0x3a));
  }
}

/** A word of Latin letters in full width. */
function wide(word: string): string {
  return word.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Whether a record whose first filled cell is these UTF-16 units may be none; tidied, and not empty. */
export function mayBeNoRecord(units: Uint16Array, from: number, to: number): boolean {
  const first = units[from]!;
  if (FIRSTS[first] === 0) return false;
  if (to - from === 1) return false;
  const second = units[from + 1]!;
  // 合 计 and 填 表 人 are set apart, by blanks of any width; 注 stands before a colon of either width, or a number.
  if (second <= 0x20 || second === 0x3000 || second === 0x3a || second === 0xff1a) return true;
  return BEGINNINGS.has(pair(first, second)) || (first === NOTE && second >= 0x30 && second <= 0x39);
}
/** 注. */
const NOTE = 0x6ce8;

/**
 * What tidied cells are that are no record: `total` when the first filled one is a word for a sum (合计, 小计：, 合计,共3家), `foot`
 * when it is one that stands below a table (填表人, 备注：) and the others are of its kind. Null for a record. Whether a sum has a
 * place after all, and whether records follow, only the whole file tells.
 */
export function noRecord(cells: readonly string[]): NoRecord | null {
  let first = 0;
  while (first < cells.length && cells[first] === "") first++;
  if (first === cells.length || FIRSTS[cells[first]!.charCodeAt(0)] === 0) return null;
  const plain = plainCell(cells[first]!);
  if (TOTAL.test(plain)) return "total";
  return FOOT.test(plain) && isFoot(cells, first) ? "foot" : null;
}

function isFoot(cells: readonly string[], first: number): boolean {
  let isValue = false;
  for (let i = first; i < cells.length; i++) {
    if (cells[i] === "") continue;
    const plain = plainCell(cells[i]!);
    const isLabel = FOOT.test(plain) || LABELLED.test(plain);
    if (!isLabel && !isValue && !NO_LABEL_NEEDED.test(plain)) return false;
    isValue = isLabel && (plain.endsWith(":") || (FOOT.test(plain) && !plain.includes(":")));
  }
  return true;
}

const plainCell = (cell: string): string => cell.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
