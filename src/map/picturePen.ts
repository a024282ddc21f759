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

const ELLIPSIS = "…";

/** Writes one line with its baseline at y, and returns its width; what is wider than `room` ends in an ellipsis. */
export function write(pen: Pen, text: string, x: number, y: number, look: TextLook, room = Number.MAX_VALUE): number {
  const { context } = pen;
  setFont(pen, look);
  context.fillStyle = look.colour;
  context.textAlign = look.align ?? "left";
  const shown = clipped(context, text, room);
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
  const lines: string[] = [];
  let rest = text;
  while (rest !== "") {
    if (lines.length === most - 1) return [...lines, clipped(pen.context, rest, room)];
    const end = lineEnd(pen.context, rest, room);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** Signs that no line begins with. */
const NEVER_FIRST = /[，。；：、）》”’！？…,.;:)\]!?%]/;

/** Signs that no line ends with. */
const NEVER_LAST = /[（《“‘([]/;

/** Where a line that starts the text ends: after a Chinese character, or at a blank where Latin stands. */
function lineEnd(context: CanvasRenderingContext2D, text: string, room: number): number {
  const most = longest(context, text, room);
  if (most >= text.length) return text.length;
  for (let end = most; end > most / 2; end--) {
    if (NEVER_FIRST.test(text[end]!) || NEVER_LAST.test(text[end - 1]!)) continue;
    if (/[\w@/.-]/.test(text[end]!) && /[\w@/.-]/.test(text[end - 1]!)) continue;
    return end;
  }
  return Math.max(1, most);
}

function clipped(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  const dots = context.measureText(ELLIPSIS).width;
  return `${text.slice(0, longest(context, text, room - dots)).trimEnd()}${ELLIPSIS}`;
}

/** How many of the text's characters fit. */
function longest(context: CanvasRenderingContext2D, text: string, room: number): number {
  let fits = 0;
  let fitsNot = text.length + 1;
  while (fitsNot - fits > 1) {
    const half = (fits + fitsNot) >> 1;
    if (context.measureText(text.slice(0, half)).width <= room) fits = half;
    else fitsNot = half;
  }
  return fits;
}

function setFont({ context, family }: Pen, { size, strong = false }: TextLook): void {
  context.font = `${strong ? 600 : 400} ${size}px ${family}`;
}
