import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashedId, MASK, redactText } from "../../../src/core/personal.ts";

describe("hidden", () => {
  test.each<[string, string]>([
    ["13800138000", MASK],
    ["张三13800138000", `张三${MASK}`],
    ["wx:abc13800138000def", `wx:abc${MASK}def`],
    ["138 0013 8000", MASK],
    ["138-0013-8000", MASK],
    ["138 - 0013 - 8000", MASK],
    ["1380-0138-000", MASK],
    ["138–0013–8000", MASK],
    ["138\u00a00013\u00a08000", MASK],
    ["138.0013.8000", MASK],
    ["１３８００１３８０００", MASK],
    ["１３８－００１３－８０００", MASK],
    ["138　0013　8000", MASK],
    ["+8613800138000", MASK],
    ["+86 13800138000", MASK],
    ["+86-138-0013-8000", MASK],
    ["(+86)138 0013 8000", MASK],
    ["008613800138000", MASK],
    ["86-13800138000", MASK],
    ["013800138000", MASK],
    ["13800138000.0", MASK],
    ["1.13800138000张三", `1.${MASK}张三`],
    ["1.3800138E+10", MASK],
    ["1.38E+10", MASK],
    ["1.38e10", MASK],
    ["1.5E+10", MASK],
    ["138 00138000.1", `${MASK}.1`],
    ["1.138 0013 8000", `1.${MASK}`],
    ["１．３８Ｅ＋１０", MASK],
    ["5.00112E+17", MASK],
    ["5.00112E+14", MASK],
    ["138****8000", MASK],
    ["13800138000/13900139000", `${MASK}/${MASK}`],
    ["1380013800013900139000", MASK],
    ["7,13800138000,8", `7,${MASK},8`],
    ["2027011513800138000", MASK],
    ["13 138 0013 8000", `13 ${MASK}`],
    ["1399 138 0013 8000", MASK],
    ["023-12345678", MASK],
    ["023 1234 5678", MASK],
    ["(023)12345678", MASK],
    ["（023）12345678", MASK],
    ["０２３－１２３４５６７８", MASK],
    ["010-87654321", MASK],
    ["0371-1234567", MASK],
    ["0755-12345678", MASK],
    ["02367123456", MASK],
    ["03711234567", MASK],
    ["物业023-67123456转801", `物业${MASK}`],
    ["023-67123456-801", MASK],
    ["+86 23 6712 3456", MASK],
    ["400-123-4567", MASK],
    ["电话67123456", `电话${MASK}`],
    ["电话：67123456", `电话：${MASK}`],
    ["联系电话 6712 3456", `联系电话 ${MASK}`],
    ["电话（物业）：6712-3456", `电话（物业）：${MASK}`],
    ["电话：67123456、67123457", `电话：${MASK}`],
    ["Tel. 67123456", `Tel. ${MASK}`],
    ["座机6712345", `座机${MASK}`],
    ["电话 张三 67123456", `电话 张三 ${MASK}`],
    ["50011219900101123X", MASK],
    ["50011219900101123x", MASK],
    ["５００１１２１９９００１０１１２３Ｘ", MASK],
    ["500112199001011234", MASK],
    ["身份证500112199001011234号", `身份证${MASK}号`],
    ["500112 19900101 123X", MASK],
    ["500112-19900101-1234", MASK],
    ["500112900101123", MASK],
    ["2.50011219900101123X", `2.${MASK}`],
    ["2.+8613800138000", `2.${MASK}`],
    ["500112********1234", MASK],
    ["电话67123456，20270218检查", `电话${MASK}，20270218检查`],
    // Marks that nobody sees.
    ["138\u200b1234\u200b5678", MASK],
    ["1\u200e3\u200f8\u202a0013\u202c8000", MASK],
    ["138\u00ad1234\u00ad5678", MASK],
    ["138\u20601234\ufeff5678", MASK],
    ["1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", MASK],
    // Digits of other forms.
    ["①③⑧⓪⓪①③⑧⓪⓪⓪", MASK],
    ["❶❸❽⓿⓿❶❸❽⓿⓿⓿", MASK],
    ["⑬⑧①②③④⑤⑥⑦⑧⑨", MASK],
    ["⑴⑶⑻⓪⓪⑴⑶⑻⓪⓪⓪", MASK],
    ["𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", MASK],
    ["١٣٨٠٠١٣٨٠٠٠", MASK],
    ["１３８　００１３　８０００", MASK],
    // A circled digit may number what stands behind it.
    ["②023-67123456", `②${MASK}`],
    ["①检查②13800138000", `①检查${MASK}`],
    // Signs between the groups.
    ["138/1234/5678", MASK],
    ["138\\1234\\5678", MASK],
    ["138|1234|5678", MASK],
    ["138.1234-5678", MASK],
    ["138·1234·5678", MASK],
    ["138。1234。5678", MASK],
    ["138—1234—5678", MASK],
    ["138_1234_5678", MASK],
    ["(138)1234-5678", MASK],
    ["（138）1234（5678）", MASK],
    ["138】1234【5678", MASK],
    ["1 3 8 0 0 1 3 8 0 0 0", MASK],
    ["1-3-8-0-0-1-3-8-0-0-0", MASK],
    ["138 12 34 56 78", MASK],
    ["13 812 345 678", MASK],
    ["138(12345678)", MASK],
    ["138.00138000", MASK],
    ["1380013.8000", MASK],
    ["13,800,138,000", MASK],
    ["138 **** 8000", MASK],
    // Broken over lines, anywhere.
    ["138\n1234\n5678", MASK],
    ["138\r\n1234\r\n5678", MASK],
    ["138-\n  1234-5678", MASK],
    ["1381234\n5678", MASK],
    ["1\n3812345678", MASK],
    ["138123456\n78", MASK],
    ["023\n67123456", MASK],
    ["023-67\n123456", MASK],
    ["0236712\n3456", MASK],
    ["50011219900101\n1234", MASK],
    // Cards with signs anywhere.
    ["5001121990 01011234", MASK],
    ["500112/19900101/123X", MASK],
    ["5001 1219 9001 0112 34", MASK],
    ["500112\u200b199001011234", MASK],
    ["５００１１２　１９９００１０１　１２３Ｘ", MASK],
    // Landlines as people write them.
    ["023/67123456", MASK],
    ["023.6712.3456", MASK],
    ["（023）6712-3456", MASK],
    ["+86(23)67123456", MASK],
    ["0086 138/1234/5678", MASK],
    ["值班6712-3456", `值班${MASK}`],
    ["值班室：67123456", `值班室：${MASK}`],
    ["联系6712-3456", `联系${MASK}`],
    ["联系 张三 67123456", `联系 张三 ${MASK}`],
    ["tel 6712.3456", `tel ${MASK}`],
    // A number behind one that is hidden already.
    ["电话13800138000 67123456", `电话${MASK} ${MASK}`],
    ["责任人李四 139 1234 5678，2027-02-18 前整改3楼12,000元", `责任人李四 ${MASK}，2027-02-18 前整改3楼12,000元`],
  ])("%s", (text, expected) => {
    expect(redactText(text)).toBe(expected);
    expect(redactText(redactText(text))).toBe(expected);
  });
});

describe("kept", () => {
  test.each([
    "",
    "消火栓被圈占",
    "106.551556,29.563009",
    "106.55155612345678, 29.56300912345678",
    "106.13800138000 29.13912345678",
    "lng=106.13800138000123",
    "36402391.123 3272631.456",
    "106°33′05.6″E 29°33′46.8″N",
    "2027-02-18",
    "2027-02-18 08:30",
    "2027-02-18 08:30 - 2027-02-19 23:59",
    "2027-02-18T08:30:00+08:00",
    "2027/2/18",
    "20270218",
    "2027021808",
    "202702180830",
    "20270218083000",
    "20130112142530",
    "20270218 20270219 20270220",
    "电话回访20270218",
    "007",
    "H-000123",
    "HZ-2027-000123",
    "H-02312345678",
    "SITE00013800",
    "hazards/H-000123#2",
    "12,000",
    "1,380,013,800",
    "1,234,567.89 元",
    "13800 元",
    "3栋12-4",
    "13-4-15号",
    "13、14、15、16、17、18号楼",
    "13 14 15 16 17 18",
    "解放碑街道 138 号附 13 号",
    "GB 50974-2014 7.2.5",
    "渝消〔2027〕13号",
    "电话亭 3 个",
    "火警电话119",
    "热线12345、96119",
    "面积 12345678 平方米",
    "29.13556781 106.55",
    "1E+3",
    "2.38E+10",
    "0.000013800138000",
    "3.14159265358979",
    "400029",
    "91500112MA5U12345K",
    "6712-3456",
    "值班20270218",
    "值班 2027-02-18",
    "值班2026-2027",
    "值班1800-0830",
    "2026-2027",
    "2026-2027年度",
    "20261203001",
    "26120300113",
    "500112001001",
    "50011200101301",
    "192.168.100.10",
    "131.12345678",
    "131.1234567,47.1234567",
    "131.1234 47.1234",
    "47.1334 131.1234",
    "131.1234/47.1234",
    "29.0371 106.5512",
    "13584321.123",
    "18402391.123 3272631.456",
    "X=3272631.456 Y=36402391.123",
    "18.02.2027 20.30",
    "2026.11.3-2027.2.28",
    "20270218 20:30-22:00",
    "2027\u200b-02-18",
    "2017 2018 2019 2020 2021 2022",
    "2027-02-18 2027-02-19 2027-02-20",
    "GB 13495.1-2015",
    "GB 17945-2010",
    "渝消重〔2026〕第15012号",
    "(2026)渝01民初1234号",
    "1301/1302/1303",
    "1301、1302、1303",
    "25 30 35 40 45 50",
    "①②③④⑤",
    "①检查②整改③复查2026年12月3日",
    "K138+120-K139+450",
    "DN150/DN200/DN300",
    "流量 15.2 L/s，压力 0.35 MPa",
    "4.5×1200×2400",
    "12345、12315、96119",
  ])("%s", (text) => {
    expect(redactText(text)).toBe(text);
  });
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const mobile = fc
  .tuple(fc.constantFrom("3", "4", "5", "6", "7", "8", "9"), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const fullWidth = (text: string) =>
  text.replace(/[0-9\-+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const split = (n: string, gap: string, ...at: number[]) =>
  n
    .split("")
    .map((digit, i) => (at.includes(i) ? gap + digit : digit))
    .join("");

const phone = fc
  .tuple(
    mobile,
    fc.constantFrom(" ", "-", "－", "–", "　", " - "),
    fc.constantFrom([], [3, 7], [4, 8], [3]),
    fc.constantFrom("", "+86", "+86 ", "86-", "0086"),
  )
  .map(([n, gap, at, country]) => country + split(n, gap, ...at));
const landline = fc
  .tuple(fc.constantFrom("023-", "(023)", "010 ", "0371-", "（0755）"), fc.constantFrom("2", "6", "8"), digits(6))
  .map(([area, first, rest]) => area + first + rest);
const card = fc
  .tuple(fc.constantFrom("500112199001", "110105194912"), digits(5), fc.constantFrom("0", "7", "X", "x"))
  .map((parts) => parts.join(""));
const number = fc.oneof(phone, landline, card).chain((n) => fc.constantFrom(n, fullWidth(n)));

/** Any text, digits and all, that does not itself continue the number. */
const piece = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "电",
      "话",
      "号",
      "栋",
      "1",
      "3",
      "8",
      "0",
      "-",
      " ",
      ".",
      ",",
      "（",
      "A",
      "X",
      "*",
      "+",
      "/",
      "１",
      "\n",
    ),
  }),
);
const before = piece.filter((text) => !/[\p{Nd}][.．]?$/u.test(text));
const after = piece.filter((text) => !/^\p{Nd}/u.test(text));
const digitsOf = (text: string) => text.normalize("NFKC").replace(/\D/g, "");

test("a planted number never survives, whatever surrounds it", () => {
  fc.assert(
    fc.property(before, number, after, (head, planted, tail) => {
      const out = redactText(head + planted + tail);
      expect(out).toContain(MASK);
      // Nothing of it is left: no more digits than the surroundings had.
      expect(digitsOf(out).length).toBeLessThanOrEqual(digitsOf(head).length + digitsOf(tail).length);
      expect(out.includes(planted)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("a text without a digit is handed back as it is", () => {
  const wordless = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\p{Nd}/gu, ""));
  fc.assert(
    fc.property(wordless, (text) => {
      expect(redactText(text)).toBe(text);
    }),
  );
});

test("coordinates are kept to any number of decimals", () => {
  const degrees = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true }).filter((n) => !/e/.test(String(n)));
  fc.assert(
    fc.property(degrees(73, 135), degrees(18.01, 53), fc.constantFrom(",", " ", ", ", "，", ";"), (lng, lat, gap) => {
      const text = `${lng}${gap}${lat}`;
      expect(redactText(text)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

/** What may stand between the groups of a number, and what nobody sees. */
const between = fc.oneof(
  fc.constantFrom(" ", "-", ".", "/", "(", ")", "（", "）", "【", "】", "\n", "\r\n", "－", "—", "·", "　", "\t", "_"),
  fc.constantFrom("\u200b", "\u200e", "\u202a", "\u2060", "\ufeff", "\u00ad", ""),
);
const isSeen = (gap: string): boolean => /[^\p{Cf}\u00ad]/u.test(gap);
const unseen = fc.constantFrom("", "", "", "\u200b", "\u200d", "\u200f", "\u202c", "\u2066", "\ufe0f");
const form = fc.constantFrom(
  (digit: string) => digit,
  fullWidth,
  (digit: string) => String.fromCodePoint(digit === "0" ? 0x24ea : 0x2460 + Number(digit) - 1),
  (digit: string) => String.fromCodePoint(0x1d7ce + Number(digit)),
);

test("marks between the groups of a phone, and marks unseen between its digits, never make it told", () => {
  fc.assert(
    fc.property(
      mobile,
      fc.constantFrom<readonly number[]>([3, 7], [4, 8], [4, 7]),
      // One dot alone may be that of an easting: the table says which.
      fc
        .tuple(between, between)
        .filter(([first, second]) => isSeen(first) === isSeen(second) || !/[.·]/.test(first + second)),
      fc.array(unseen, { minLength: 11, maxLength: 11 }),
      form,
      (n, at, gaps, marks, shaped) => {
        const planted = n
          .split("")
          .map((digit, i) => (gaps[at.indexOf(i)] ?? "") + shaped(digit) + (i < 10 ? marks[i]! : ""))
          .join("");
        expect(redactText(`联系人${planted}。`)).toMatch(/^联系人[（(]?•••[）)]?。$/);
      },
    ),
    { numRuns: 1000 },
  );
});

test("signs anywhere in a card never make it told", () => {
  fc.assert(
    fc.property(
      card.filter((n) => /^\d{10}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(n)),
      fc.integer({ min: 1, max: 17 }),
      fc.constantFrom(" ", "-", "/", "\n", "\u200b", "（", "　"),
      (n, at, sign) => {
        expect(redactText(`证${n.slice(0, at)}${sign}${n.slice(at)}号`)).toBe(`证${MASK}号`);
      },
    ),
    { numRuns: 1000 },
  );
});

test("what was hidden once is not hidden further", () => {
  fc.assert(
    fc.property(before, number, after, (head, planted, tail) => {
      const out = redactText(head + planted + tail);
      expect(redactText(out)).toBe(out);
    }),
    { numRuns: 1000 },
  );
});

test("an id is told by the same eight digits always", () => {
  expect(["", "甲", "甲|一路1号"].map(hashedId)).toEqual(["~811c9dc5", hashedId("甲"), hashedId("甲|一路1号")]);
  expect(hashedId("甲")).toMatch(/^~[0-9a-f]{8}$/);
  expect(new Set(Array.from({ length: 5000 }, (_, i) => hashedId(`张${i}|一路${i}号`))).size).toBe(5000);
});
