import { brokenLines, clipped } from "../scene/page/lines.ts";

/** A 2D context that writes lines of text that fit. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** CSS family list. */
  readonly family: string;
}

export interface TextLook {
  /** Pixels. */
  readonly size: number;
  readonly colour: string;
  readonly strong?: boolean;
  readonly align?: CanvasTextAlign;
}

/** Writes one line with its baseline at y, and returns its width; what is wider than `room` ends in an ellipsis. */
export function write(pen: Pen, text: string, x: number, y: number, look: TextLook, room = Number.MAX_VALUE): number {
  const { context } = pen;
  setFont(pen, look);
  context.fillStyle = look.colour;
  context.textAlign = look.align ?? "left";
  const shown = clipped(text, room, (part) => context.measureText(part).width);
  context.fillText(shown, x, y);
  return context.measureText(shown).width;
}

/** How wide a line is. */
export function widthOf(pen: Pen, text: string, look: TextLook): number {
  setFont(pen, look);
  return pen.context.measureText(text).width;
}

/** The largest of the sizes at which a text fits; the last where none does. */
export function fittingSize(pen: Pen, text: string, sizes: readonly number[], strong: boolean, room: number): number {
  const fits = (size: number): boolean => widthOf(pen, text, { size, strong, colour: "" }) <= room;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** A text as lines of at most `room` pixels; of more than `most` lines the last ends in an ellipsis. */
export function wrapped(pen: Pen, text: string, look: TextLook, room: number, most: number): string[] {
  setFont(pen, look);
  return brokenLines(text, room, most, (part) => pen.context.measureText(part).width);
}

function setFont({ context, family }: Pen, { size, strong = false }: TextLook): void {
  context.font = `${strong ? 600 : 400} ${size}px ${family}`;
}
