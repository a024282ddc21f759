import type { Theme } from "../../core/statusStyle.ts";
import { documentText } from "./documentText.ts";

/** English metric units to an inch. */
export const EMU_PER_INCH = 914_400;
const POINTS_PER_EMU = 72 / EMU_PER_INCH;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it can stand between tags and in an attribute. */
export const escaped = (text: string): string => documentText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** How one page comes to its slide. */
export interface SlideLook {
  /** English metric units for a unit of the page. */
  readonly scale: number;
  readonly theme: Theme;
  /** Of the texts: zh-CN or en. */
  readonly tag: string;
}

/** A length of the page in whole English metric units. */
export const emu = (units: number, { scale }: SlideLook): number => Math.round(units * scale);

/** A length of the page in hundredths of a point, as the height of type is given. */
export const hundredths = (units: number, { scale }: SlideLook): number =>
  Math.min(400_000, Math.max(100, Math.round(units * scale * POINTS_PER_EMU * 100)));

/** A box as the place of a shape; `turn` in degrees with the clock. */
export function xfrm(
  look: SlideLook,
  { x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", number>>,
  { tag = "a:xfrm", turn = 0 } = {},
): string {
  const rot = turn === 0 ? "" : ` rot="${Math.round((((turn % 360) + 360) % 360) * 60_000)}"`;
  const size = `cx="${Math.max(0, emu(width, look))}" cy="${Math.max(0, emu(height, look))}"`;
  return `<${tag}${rot}><a:off x="${emu(x, look)}" y="${emu(y, look)}"/><a:ext ${size}/></${tag}>`;
}

/** #rrggbb as a fill, with a share of its strength. */
export function solid(colour: string, share = 1): string {
  const value = colour.slice(1).toUpperCase();
  if (share === 1) return `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`;
  const alpha = `<a:alpha val="${Math.round(share * 100_000)}"/>`;
  return `<a:solidFill><a:srgbClr val="${value}">${alpha}</a:srgbClr></a:solidFill>`;
}

export interface RunLook {
  /** Units of the page. */
  readonly size: number;
  readonly colour: string;
  readonly isStrong: boolean;
  /** Share of the colour's strength; 1 without it. */
  readonly share?: number;
}

/** Lines of text as runs with breaks between them, in the faces of the theme. */
export function runs(lines: readonly string[], run: RunLook, look: SlideLook): string {
  const properties = runProperties("a:rPr", run, look);
  return lines.map((line) => `<a:r>${properties}<a:t>${escaped(line)}</a:t></a:r>`).join(`<a:br>${properties}</a:br>`);
}

/** How text is written, under the name that the place asks for. */
export function runProperties(tag: string, { size, colour, isStrong, share }: RunLook, look: SlideLook): string {
  const other = look.tag.startsWith("zh") ? ' altLang="en-US"' : ' altLang="zh-CN"';
  const named = tag === "a:defRPr" ? "" : ` lang="${escaped(look.tag === "en" ? "en-US" : look.tag)}"${other}`;
  return `<${tag}${named} sz="${hundredths(size, look)}" b="${isStrong ? 1 : 0}">${solid(colour, share)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></${tag}>`;
}
