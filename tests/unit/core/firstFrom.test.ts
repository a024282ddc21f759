import { expect, it } from "vitest";
import { firstFrom } from "../../../src/core/firstFrom.ts";

it("finds the first place in ascending numbers whose number is not less, in every stretch", () => {
  const numbers = [1, 1, 3, 3, 3, 7, 9];
  for (let from = 0; from <= numbers.length; from++)
    for (let to = from; to <= numbers.length; to++)
      for (const least of [0, 1, 2, 3, 8, 9, 10]) {
        const first = numbers.findIndex((number, at) => at >= from && at < to && number >= least);
        expect(firstFrom(numbers, least, from, to), `${least} from ${from} to ${to}`).toBe(first < 0 ? to : first);
      }
});
