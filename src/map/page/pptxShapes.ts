import type { MapBlock, PathBlock, RuleBlock, SymbolBlock, TextBlock } from "../../scene/page/page.ts";
import { FAINT, pageInk } from "../pageInks.ts";
import { type SignPart, signParts } from "../signParts.ts";
import { pathSegments } from "./pathSegments.ts";
import { emu, escaped, hundredths, runs, type SlideLook, solid, xfrm } from "./pptxXml.ts";

/** Numbers for the shapes of one slide; 1 is the slide itself. */
export class ShapeIds {
  private last = 1;

  /** Number and name as the properties that every shape begins with. */
  next(name: string, description = ""): string {
    this.last++;
    const described = description === "" ? "" : ` descr="${escaped(description)}"`;
    return `<p:cNvPr id="${this.last}" name="${escaped(name)} ${this.last}"${described}/>`;
  }
}

/** From the upper edge of a line down to its baseline, in heights of the type, as PowerPoint sets Microsoft YaHei. */
const ASCENT = 1.06;
const LINE = 1.4;
/** The same of a line whose height is said. */
const SAID_ASCENT = 1.11;

const SLACK = 1.25;

const BARE = 'wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"';
const ALIGNS = { left: "l", center: "ctr", right: "r" } as const;

/** A line of text in a box of its own; what another font makes wider runs over its end, and is not broken. */
export function textShape(block: TextBlock, ids: ShapeIds, look: SlideLook): string {
  const { x, y, size, align, turn } = block;
  const width = Math.min(block.room, 100 * size);
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  const box = { x: left, y: y - size * ASCENT, width, height: size * LINE };
  const placed = turn === 0 ? box : turned(box, x, y, turn);
  return `<p:sp><p:nvSpPr>${ids.next("Text")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(look, placed, { turn: -turn })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${textBody([block], look)}</p:sp>`;
}

/** The title of the slide: its lines in the place that a presentation keeps for it. */
export function titleShape(lines: readonly TextBlock[], ids: ShapeIds, look: SlideLook): string {
  const [first, second] = lines as readonly [TextBlock, TextBlock?];
  const step = second === undefined ? first.size * LINE : second.y - first.y;
  // Some programs break a title at the end of its box whatever it says: there is room for a wider font.
  const width = Math.max(...lines.map(({ room }) => room)) * SLACK;
  const { x, align, size } = first;
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  const top = first.y - size * (second === undefined ? ASCENT : SAID_ASCENT * (step / (size * LINE)));
  return title(xfrm(look, { x: left, y: top, width, height: step * lines.length }), textBody(lines, look), ids);
}

/** A title for the outline alone, above the slide, of a page that writes its title nowhere. */
export function hiddenTitle(text: string, ids: ShapeIds, look: SlideLook): string {
  const line = { type: "text", x: 0, y: -60, text, size: 24, ink: "ink", isStrong: true, align: "left" } as const;
  const box = { x: 0, y: -100, width: 1000, height: 60 };
  return title(xfrm(look, box), textBody([{ ...line, room: 1000, turn: 0 }], look), ids);
}

const title = (place: string, body: string, ids: ShapeIds): string =>
  `<p:sp><p:nvSpPr>${ids.next("Title")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>${body}</p:sp>`;

function textBody(lines: readonly TextBlock[], look: SlideLook): string {
  const [first, second] = lines as readonly [TextBlock, TextBlock?];
  const spacing =
    second === undefined ? "" : `<a:lnSpc><a:spcPts val="${hundredths(second.y - first.y, look)}"/></a:lnSpc>`;
  const { size, isStrong, ink, align } = first;
  const written = runs(
    lines.map(({ text }) => text),
    { size, isStrong, colour: pageInk(ink, look.theme), share: ink === "faint" ? FAINT : 1 },
    look,
  );
  return `<p:txBody><a:bodyPr ${BARE}><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${ALIGNS[align]}">${spacing}</a:pPr>${written}</a:p></p:txBody>`;
}

/** Where a box lies that is turned around its own middle, so that x and y stay where they are. */
function turned<Box extends Readonly<Record<"x" | "y" | "width" | "height", number>>>(
  box: Box,
  x: number,
  y: number,
  turn: number,
): Box {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
  const middle = [x + dx * Math.cos(angle) + dy * Math.sin(angle), y - dx * Math.sin(angle) + dy * Math.cos(angle)];
  return { ...box, x: middle[0]! - box.width / 2, y: middle[1]! - box.height / 2 };
}

export function ruleShape({ from, to, width, ink }: RuleBlock, ids: ShapeIds, look: SlideLook): string {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const place = xfrm(look, { x: left, y: top, width: right - left, height: bottom - top });
  // A box has no falling and rising diagonals; one of them is the other flipped.
  const flip = (to[0] - from[0]) * (to[1] - from[1]) < 0 ? place.replace("<a:xfrm", '<a:xfrm flipV="1"') : place;
  const line = `<a:ln w="${emu(width, look)}">${solid(pageInk(ink, look.theme))}</a:ln>`;
  return `<p:cxnSp><p:nvCxnSpPr>${ids.next("Rule")}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${flip}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line}</p:spPr></p:cxnSp>`;
}

export function pathShape({ d, ink, width, ...box }: PathBlock, ids: ShapeIds, look: SlideLook): string {
  return outlineShape(
    { d, colour: pageInk(ink, look.theme), width, dash: [], isRound: false },
    box,
    "Shape",
    ids,
    look,
  );
}

/** A sign as a group of shapes, so that it is moved as one. */
export function signShape(block: SymbolBlock, ids: ShapeIds, look: SlideLook): string {
  const { symbol, isMajor, x, y, size } = block;
  const group = ids.next("Sign", symbol);
  const shapes = signParts(symbol, isMajor, look.theme).map((part) => outlineShape(part, block, "Sign", ids, look));
  const box = { x, y, width: size, height: size };
  const inside = xfrm(look, box)
    .replace("</a:xfrm>", "")
    .concat(
      `<a:chOff x="${emu(x, look)}" y="${emu(y, look)}"/><a:chExt cx="${emu(size, look)}" cy="${emu(size, look)}"/></a:xfrm>`,
    );
  return `<p:grpSp><p:nvGrpSpPr>${group}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${inside}</p:grpSpPr>${shapes.join("")}</p:grpSp>`;
}

/** Steps of the grid of an outline, of which a path counts only whole ones. */
const FINE = 100;

/** An outline on a grid of 24 as a shape of its own; its box is that of what it reaches. */
function outlineShape(
  { d, colour, width, dash, isRound }: SignPart,
  { x, y, size }: Readonly<Record<"x" | "y" | "size", number>>,
  name: string,
  ids: ShapeIds,
  look: SlideLook,
): string {
  const segments = pathSegments(d);
  const points = segments.flatMap((segment) => [...segment.points]);
  const [left, top] = [0, 1].map((i) => Math.min(...points.map((point) => point[i]!))) as [number, number];
  const [right, bottom] = [0, 1].map((i) => Math.max(...points.map((point) => point[i]!))) as [number, number];
  const pt = (point: readonly [number, number]): string =>
    `<a:pt x="${Math.round((point[0] - left) * FINE)}" y="${Math.round((point[1] - top) * FINE)}"/>`;
  const tags = { M: "moveTo", L: "lnTo", C: "cubicBezTo", Z: "close" } as const;
  const drawn = segments.map(({ type, points: own }) =>
    type === "Z" ? "<a:close/>" : `<a:${tags[type]}>${own.map(pt).join("")}</a:${tags[type]}>`,
  );
  const unit = size / 24;
  const box = { x: x + left * unit, y: y + top * unit, width: (right - left) * unit, height: (bottom - top) * unit };
  const grid = `w="${Math.round((right - left) * FINE)}" h="${Math.round((bottom - top) * FINE)}"`;
  const isFilled = width === "fill";
  const paint = isFilled
    ? `${solid(colour)}<a:ln><a:noFill/></a:ln>`
    : `<a:noFill/>${strokeOf(colour, width, dash, isRound, emu(width * unit, look))}`;
  return `<p:sp><p:nvSpPr>${ids.next(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(look, box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${grid}${isFilled ? "" : ' fill="none"'}>${drawn.join("")}</a:path></a:pathLst></a:custGeom>${paint}</p:spPr></p:sp>`;
}

/** Dashes are given in thousandths of a hundredth of the line's width. */
function strokeOf(colour: string, width: number, dash: readonly number[], isRound: boolean, thick: number): string {
  const share = (length: number): number => Math.round((length / width) * 100_000);
  const stop = dash.length < 2 ? "" : `<a:ds d="${share(dash[0]!)}" sp="${share(dash[1]!)}"/>`;
  const dashes = stop === "" ? "" : `<a:custDash>${stop}</a:custDash>`;
  return `<a:ln w="${thick}" cap="${isRound ? "rnd" : "flat"}">${solid(colour)}${dashes}<a:round/></a:ln>`;
}

/** The picture of a map; `relation` names it among the files of the slide. */
export function pictureShape(block: MapBlock, relation: string, text: string, ids: ShapeIds, look: SlideLook): string {
  return `<p:pic><p:nvPicPr>${ids.next("Map", text)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(look, block)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="${emu(1, look)}">${solid(pageInk("line", look.theme))}</a:ln></p:spPr></p:pic>`;
}
