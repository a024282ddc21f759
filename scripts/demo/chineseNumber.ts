const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1..999 in Chinese numerals, as they stand on street signs. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new Error(`chineseNumber: ${value} is not 1..999`);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let out = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  if (tens > 0) out += tens === 1 && hundreds === 0 ? "十" : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) out += "零";
  return ones > 0 ? out + DIGITS[ones] : out;
}
