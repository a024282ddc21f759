import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MASK, redactText } from "../../../src/core/personal.ts";

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
