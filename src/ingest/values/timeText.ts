/** A time of day as written: minutes after midnight (1440 = 24:00), and minutes ahead of UTC when it says so. */
export interface TimeText {
  readonly minutes: number;
  readonly offset: number | null;
}

const PART = "(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|夜晚|夜|am|pm)?";
const COLON = new RegExp(
  `^${PART}\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(am|pm)?\\s*(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)?$`,
);
const HANZI = new RegExp(
  `^${PART}\\s*(\\d{1,2})\\s*[点时](?:\\s*(半|整|钟)|\\s*(\\d{1,2})\\s*分?(?:\\s*(\\d{1,2})\\s*秒)?)?$`,
);
const OFFSET = /([+-])(\d{1,2}):?(\d{2})?$/;

/** Reads 18:30, 9:05:00, 18点30分, 下午3:30, 3:30 pm, 00:00:00+00, 06:30Z in lower case after NFKC; null when it is no time. */
export function parseTime(text: string): TimeText | null {
  const colon = COLON.exec(text);
  if (colon !== null) {
    const minutes = minutesOf(colon[1] ?? colon[5], Number(colon[2]), Number(colon[3]), Number(colon[4] ?? 0));
    const offset = colon[6] === undefined ? null : offsetOf(colon[6]);
    return minutes === null || Number.isNaN(offset) ? null : { minutes, offset };
  }
  const hanzi = HANZI.exec(text);
  if (hanzi === null) return null;
  const minute = hanzi[3] === "半" ? 30 : Number(hanzi[4] ?? 0);
  const minutes = minutesOf(hanzi[1], Number(hanzi[2]), minute, Number(hanzi[5] ?? 0));
  return minutes === null ? null : { minutes, offset: null };
}

function minutesOf(part: string | undefined, written: number, minute: number, second: number): number | null {
  const hour = part === undefined ? written : hourIn(part, written);
  if (hour === null || minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return null;
  return hour * 60 + minute;
}

/** 上午12 is midnight and 下午12 noon, as Excel writes them; 晚上12 is the end of the day. */
function hourIn(part: string, hour: number): number | null {
  if (/^(?:凌晨|清晨|早|上午|am)/.test(part)) return hour > 12 ? null : hour % 12;
  if (part === "中午") return hour <= 2 ? hour + 12 : hour;
  if (/^(?:晚|夜)/.test(part) && hour === 12) return 24;
  return hour < 12 ? hour + 12 : hour;
}

function offsetOf(text: string): number {
  const match = OFFSET.exec(text);
  if (match === null) return 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (match[1] === "-" ? -1 : 1) * (hours * 60 + minutes);
}
