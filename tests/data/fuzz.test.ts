import { expect, it } from "vitest";
import { runFuzz } from "../../scripts/fuzz/runFuzz.ts";

it("broken files and projects break nothing, and every row of them is accounted for", async () => {
  const { failures, held, cases } = await runFuzz(250, 1);
  expect(failures).toEqual([]);
  // Most of them still hold something: the mutations are small.
  expect(held).toBeGreaterThan(cases / 2);
});
