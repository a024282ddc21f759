/** How wide a line may be, in heights of the type: a name that is no wider stays on one line. */
const LINE = 12;
const LATIN = 0.55;

let segmenter: Intl.Segmenter | null = null;
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/**
 * A name with a line break before the word that no longer fits, never inside one: 示例路 12 号示例大厦 / 消防控制室. The words are
 * those of the browser's own dictionary (Unicode UAX #29); a single one that is too long stays whole.
 */
export function brokenName(name: string): string {
  if (widthOf(name) <= LINE) return name;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const broken = breakName(name);
  known.set(name, broken);
  return broken;
}

function breakName(name: string): string {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  // Lines of about one length look like one name; the last one takes what is left.
  const width = widthOf(name) / Math.ceil(widthOf(name) / LINE);
  const lines: string[] = [""];
  for (const { segment } of segmenter.segment(name)) {
    const line = lines.at(-1) ?? "";
    const mayBreak = line !== "" && !CLOSING.test(segment) && !OPENING.test(line) && isApart(line, segment);
    const overhang = widthOf(line) + widthOf(segment) - width;
    if (mayBreak && overhang > widthOf(segment) / 2) lines.push(segment.trimStart());
    else lines[lines.length - 1] = line + segment;
  }
  return lines.map((line) => line.trim()).join("\n");
}

const CLOSING = /^[\s，。、；：！？）】」』》〉”’,.;:!?)\]}%·-]/u;
const OPENING = /[（【「『《〈“‘([{·-]$/u;

/** Latin words and figures break at spaces only: 3-2-101 and A 座 stay whole. */
const isApart = (line: string, segment: string): boolean =>
  /\s$/u.test(line) || (isWide(line.at(-1) ?? "") && isWide(segment[0] ?? ""));

const isWide = (character: string): boolean => character.charCodeAt(0) > 0x2e80;

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : LATIN), 0);
