/** How a number format shows a number, as far as the text of a cell depends on it; `zeros` pads an id (00000) to a width. */
export type NumberLook = "plain" | "percent" | "date" | "time" | "elapsed" | { readonly zeros: number };

/** Formats that have a number and no code, as Excel and WPS use them in Chinese: [first, last, look]. */
const BUILT_IN: readonly (readonly [number, number, NumberLook])[] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 45, "time"],
  [46, 46, "elapsed"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** The look of a format that is named by number alone (ECMA-376 18.8.30). */
export function lookOfBuiltIn(id: number): NumberLook {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? "plain";
}

/** The look of a format's code: its first section, without quoted and escaped text, colours, conditions and locales. */
export function lookOfCode(code: string): NumberLook {
  const first = code.replace(/"[^"]*"|\\.|[_*]./g, "").split(";")[0] ?? "";
  if (/\[[hms]+\]/i.test(first)) return "elapsed";
  const bare = first.replace(/\[[^\]]*\]/g, "").replace(/general|g\/通用格式|am\/pm|a\/p/gi, "");
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  // With a place for digits it is a number: 0.00E+00, # ##0.
  if (/[0#?]/.test(bare.replace(/s\.0+/gi, "s"))) return bare.includes("%") ? "percent" : "plain";
  if (/[yd]|a{3,}/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return "date";
  return /[hs]/i.test(bare) ? "time" : "plain";
}
