/** A source of chance: the same numbers from the same seed. */
export type Chance = () => number;

const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

/** What breaks readers: quotes, separators, marks, brackets, numbers beyond their kind, script, formulas, words of the field. */
const TOKENS = [
  '"',
  '""',
  "'",
  ",",
  ";",
  "\t",
  "|",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\ufeff",
  "\u001a",
  "\u202e",
  "\u200b",
  "{",
  "}",
  "[",
  "]",
  "null",
  "true",
  "NaN",
  "-Infinity",
  "1e999",
  "-0",
  "9007199254740993",
  "１２３",
  "①",
  "=1+1",
  "@SUM(A1)",
  "<script>",
  "javascript:",
  "__proto__",
  "constructor",
  "../../etc",
  "%2e%2e/",
  "合计",
  "未整改",
  "已销号",
  "2027-02-30",
  "2027年2月18日",
  "45258",
  "106°38′55″",
  "POINT(106.5 29.5)",
  "无",
  "🔥",
  "𠮷",
  "13912345678",
  "\\u0000",
  "\\",
  "//",
  "#",
  "经度",
  "纬度",
  "编号",
] as const;

/** Breaks bytes: some are flipped, cut out, doubled, swapped with others, or tokens are set in. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let now = Array.from(bytes);
  const times = 1 + Math.floor(chance() * 6);
  for (let i = 0; i < times; i++) {
    const at = Math.floor(chance() * (now.length + 1));
    const length = Math.floor(chance() ** 3 * Math.min(400, now.length));
    switch (Math.floor(chance() * 7)) {
      case 0:
        if (at < now.length) now[at] = Math.floor(chance() * 256);
        break;
      case 1:
        now.splice(at, length);
        break;
      case 2:
        now.splice(at, 0, ...now.slice(at, at + length));
        break;
      case 3:
        now = now.slice(0, at);
        break;
      case 4: {
        const from = Math.floor(chance() * now.length);
        now.splice(at, 0, ...now.slice(from, from + length));
        break;
      }
      default:
        now.splice(at, 0, ...new TextEncoder().encode(pick(chance, TOKENS)));
    }
  }
  return Uint8Array.from(now);
}

/** Breaks a value in its structure: somewhere in it another value stands, a key is gone, doubled or called otherwise. */
export function mutateJson(value: unknown, chance: Chance): unknown {
  if (chance() < 0.15) return pick(chance, [null, true, 0, -1, 1e308, "", pick(chance, TOKENS), [], {}, [[]], value]);
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    const at = Math.floor(chance() * (list.length + 1));
    const how = chance();
    if (how < 0.15) list.splice(at, 1);
    else if (how < 0.3) list.splice(at, 0, structuredClone(list[Math.floor(chance() * list.length)] ?? null));
    else if (at < list.length) list[at] = mutateJson(list[at], chance);
    return list;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    const at = Math.floor(chance() * entries.length);
    const how = chance();
    if (how < 0.12) entries.splice(at, 1);
    else if (how < 0.24) entries.push([pick(chance, TOKENS), entries[at]?.[1]]);
    else if (at < entries.length) entries[at] = [entries[at]![0], mutateJson(entries[at]![1], chance)];
    return Object.fromEntries(entries);
  }
  return pick(chance, [null, 7, pick(chance, TOKENS), value]);
}
