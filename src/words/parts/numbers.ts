/** A whole number with its thousands apart: 1,284. The same in every language and on every machine. */
export function grouped(count: number): string {
  const digits = String(Math.abs(Math.round(count)));
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end));
  return (count < 0 ? "−" : "") + parts.join(",");
}

/** A share of a whole in percent; something never reads as nothing, and not quite all never as all. */
export function share(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return "0%";
  if (part >= whole) return "100%";
  const percent = (part / whole) * 100;
  if (percent < 1) return "<1%";
  if (percent > 99) return ">99%";
  return `${Math.round(percent)}%`;
}

/** Metres and the like with at most one decimal: 500, 1,500, 12.5. */
export function measured(value: number): string {
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0 ? grouped(tenths / 10) : `${grouped(Math.trunc(tenths / 10))}.${Math.abs(tenths % 10)}`;
}

/** Bytes as megabytes: `14.2 MB`, `100 MB`. */
export function megabytes(bytes: number): string {
  const many = bytes / 1e6;
  return `${many >= 99.95 ? Math.round(many) : Math.max(0.1, many).toFixed(1)} MB`;
}
