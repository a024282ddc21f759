const DIGITS = "〇一二三四五六七八九";
const RUN = /[〇零○一二两三四五六七八九十廿卅]+/g;

/** A text with Chinese numerals as digits: 二〇二六年十一月三日, 晚上七点, 腊月廿三. */
export const withDigits = (text: string): string => text.replace(RUN, (run) => String(numberOf(run) ?? run));

function numberOf(run: string): string | number | null {
  const plain = run.replace(/[零○]/g, "〇").replaceAll("两", "二").replace(/廿/g, "二十").replace(/卅/g, "三十");
  const tens = plain.indexOf("十");
  if (tens < 0) return [...plain].map((sign) => DIGITS.indexOf(sign)).join("");
  if (tens > 1 || plain.length > tens + 2 || plain.indexOf("十", tens + 1) > 0) return null;
  const before = tens === 0 ? 1 : DIGITS.indexOf(plain[0]!);
  const after = plain.length > tens + 1 ? DIGITS.indexOf(plain[tens + 1]!) : 0;
  return before * 10 + after;
}
