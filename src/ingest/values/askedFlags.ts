import { type Cell, read } from "../text/cell.ts";
import { simplified } from "../text/simplified.ts";

const ASKS = /^(?:是否|有无|能否|可否|是不是|is[ _A-Z]?|has[ _A-Z]?)/i;
const YES = /^(?:是|有|能|可|对|yes|y|true|t|1|√|✓|✔)$/;
const NO = /^(?:否|不是|无|没有|不能|不可|no|n|false|f|0|×|✗|✘|✕)$/;

/** By field, what a heading asks for that is the opposite of the field: 是否损坏 of what is usable. */
const OTHER_WAY: Readonly<Record<string, RegExp>> = {
  usable: /停用|损坏|故障|无水|埋压|圈占|占用|被占|报废|缺失|失效|关闭|broken|locked|disabled|outofservice/i,
  suspended: /营业|在营|在用|使用|开业|运营|运行|正常|生产|open|active/i,
  blocked: /畅通|通畅|通行|passable/i,
};
/** 是否停止使用 asks what `suspended` asks. */
const NOT_OTHER_WAY = /[停歇未非不]|关闭|封/;

/**
 * Yes or no below a heading that asks (是否停用): by the way in which it asks. Null for any other heading or word, which say
 * themselves what they mean.
 */
export function readAsked(text: string, field: string, heading: string): Cell<boolean> | null {
  const asked = simplified(heading.trim());
  if (!ASKS.test(asked)) return null;
  const word = simplified(text.normalize("NFKC").trim().toLowerCase());
  const isYes = YES.test(word);
  if (!isYes && !NO.test(word)) return null;
  const isTurned = OTHER_WAY[field]?.test(asked) === true && !(field !== "usable" && NOT_OTHER_WAY.test(asked));
  return read(isYes !== isTurned);
}
