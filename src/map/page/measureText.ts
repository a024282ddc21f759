import type { Measure } from "../../scene/page/lines.ts";

/** Type is measured at this size, and a width is in proportion: a browser hints small type. */
const MEASURED = 100;

/** The family of the page, as its style says. */
export const pageFamily = (): string => getComputedStyle(document.documentElement).getPropertyValue("--sans").trim();

/** How wide texts are in the fonts of this machine, as a canvas draws them. */
export function textMeasure(tag: string): Measure {
  const canvas = document.createElement("canvas");
  canvas.lang = tag;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no 2D canvas to measure text");
  const family = pageFamily();
  const known = new Map<string, number>();
  return (text, size, isStrong) => {
    const key = `${isStrong ? "b" : "p"}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = fontOf(MEASURED, isStrong, family);
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * size) / MEASURED;
  };
}

export const fontOf = (size: number, isStrong: boolean, family: string): string =>
  `${isStrong ? 600 : 400} ${size}px ${family}`;
