/** How wide a text is, in the units in which its size is given. */
export type Measure = (text: string, size: number, isStrong: boolean) => number;

/** How wide a piece of a text would be. */
type Width = (text: string) => number;

const ELLIPSIS = "…";
/** A room that was measured for a text holds it, whatever adding up made of it. */
const ROUNDING = 0.01;
/** Signs that no line begins with. */
const NEVER_FIRST = /[，。；：、）》”’！？…,.;:)\]!?%]/;
/** Signs that no line ends with. */
const NEVER_LAST = /[（《“‘([]/;

/** A text as lines of at most `room`; of more than `most` lines the last ends in an ellipsis. */
export function brokenLines(text: string, room: number, most: number, width: Width): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== "") {
    if (lines.length === most - 1) return [...lines, clipped(rest, room, width)];
    const end = lineEnd(rest, room, width);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** The same, its lines as long as one another as far as that takes no more of them: a title with one word below looks like a mistake. */
export function balancedLines(text: string, room: number, most: number, width: Width): string[] {
  const lines = brokenLines(text, room, most, width);
  if (lines.length < 2 || lines.at(-1)!.endsWith(ELLIPSIS)) return lines;
  let [narrow, wide, best] = [0, room, lines];
  // A sixty-fourth of the room is nearer than anybody looks.
  while (wide - narrow > room / 64) {
    const half = (narrow + wide) / 2;
    const tried = brokenLines(text, half, Number.MAX_SAFE_INTEGER, width);
    const isWhole = tried.length === lines.length && tried.every((line) => width(line) <= half + ROUNDING);
    if (isWhole) [wide, best] = [half, tried];
    else narrow = half;
  }
  return best;
}

/** A text that ends in an ellipsis where it is wider than its room. */
export function clipped(text: string, room: number, width: Width): string {
  if (width(text) <= room + ROUNDING) return text;
  return `${text.slice(0, longest(text, room - width(ELLIPSIS), width)).trimEnd()}${ELLIPSIS}`;
}

/** Where a line that starts the text ends: after a Chinese character, or at a blank where Latin stands. */
function lineEnd(text: string, room: number, width: Width): number {
  const most = longest(text, room, width);
  if (most >= text.length) return text.length;
  for (const isApart of [false, true])
    for (let end = most; end > 0; end--) {
      if (NEVER_FIRST.test(text[end]!) || NEVER_LAST.test(text[end - 1]!)) continue;
      if (/[\w@/.-]/.test(text[end]!) && /[\w@/.-]/.test(text[end - 1]!)) continue;
      if (!isApart && isBehindFigure(text, end)) continue;
      return end;
    }
  return Math.max(1, most);
}

/** Is it the blank between a figure and what is counted? */
const isBehindFigure = (text: string, end: number): boolean =>
  (text[end] === " " && /\d/.test(text[end - 1]!)) || (text[end - 1] === " " && /\d/.test(text[end - 2] ?? ""));

/** How many of the text's characters fit. */
function longest(text: string, room: number, width: Width): number {
  let fits = 0;
  let fitsNot = text.length + 1;
  while (fitsNot - fits > 1) {
    const half = (fits + fitsNot) >> 1;
    if (width(text.slice(0, half)) <= room + ROUNDING) fits = half;
    else fitsNot = half;
  }
  return fits;
}
