/** The first place from `from` up to `to` at which a number stands that is not less; `to` for none. The numbers ascend between the two. */
export function firstFrom(numbers: ArrayLike<number>, least: number, from = 0, to = numbers.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
