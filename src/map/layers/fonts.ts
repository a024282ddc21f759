/** The faces of every text on the map, the machine's own, in the order of the page (ui/theme.css). */
export const FONTS = [
  "HarmonyOS Sans SC",
  "PingFang SC",
  "Source Han Sans SC",
  "Noto Sans SC",
  "Noto Sans CJK SC",
  "Microsoft YaHei",
  "sans-serif",
];

/** The same as a CSS family, for a canvas. */
export const FONT_FAMILY = FONTS.map((face) => (face.includes(" ") ? `"${face}"` : face)).join(", ");
