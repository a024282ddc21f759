/** A text that wants a place on a line. */
export interface Wish {
  readonly text: string;
  /** Where it may begin, best place first. */
  readonly places: readonly number[];
}

export interface Placed {
  readonly text: string;
  readonly x: number;
}

/** Pixels between two names: as much as a character is wide, or two names read as one. */
const GAP = 12;

/** Chinese characters are as wide as the type is high, others a bit more than half of it. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e80 ? size : size * 0.53), 0);

/** Whether a name lies wholly beside what covers the line from one place to another. */
export const isClearOf = ({ text, x }: Placed, [from, to]: readonly [number, number], size: number): boolean =>
  x + textWidth(text, size) <= from || x >= to;

/** Who chooses a place first: the short ones, for they are what people wait for, and of them those that are warned of earliest. */
export const byWeight = (a: Weight, b: Weight): number =>
  Number(a.isLong) - Number(b.isLong) || b.node.leadDays - a.node.leadDays;

interface Weight {
  readonly isLong: boolean;
  readonly node: { readonly leadDays: number };
}

/** Gives texts their places in turn, the first wish first; null for one that fits nowhere without touching another. */
export function placeLabels(
  wishes: readonly Wish[],
  width: number,
  size: number,
  taken: readonly Placed[] = [],
): (Placed | null)[] {
  const spans = taken.map(({ text, x }) => [x, x + textWidth(text, size)] as [number, number]);
  return wishes.map(({ text, places }) => {
    const length = textWidth(text, size);
    const x = places
      .map((place) => Math.min(Math.max(0, place), width - length))
      .find((place) => place >= 0 && spans.every(([from, to]) => place + length + GAP <= from || place >= to + GAP));
    if (x === undefined) return null;
    spans.push([x, x + length]);
    return { text, x };
  });
}
