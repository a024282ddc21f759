/** Which numbers of a longer list are meant: every `step`th, the first of them at `offset`. */
interface Stride {
  readonly step: number;
  readonly offset: number;
}

const EACH: Stride = { step: 1, offset: 0 };

/** The first place from `from` up to `to` at which a number stands that is not less; `to` for none. The numbers ascend between the two. */
export function firstFrom(
  numbers: ArrayLike<number>,
  least: number,
  from = 0,
  to = numbers.length,
  { step, offset } = EACH,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle * step + offset]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
