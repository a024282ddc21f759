import { describe, expect, it } from "vitest";
import type { Donuts } from "../../../src/contract/contract.ts";
import { donutRadius } from "../../../src/core/donutSize.ts";
import { RED_FULL, RED_HEAVY, RED_NONE, RED_THIN, writeShareEnds } from "../../../src/scene/parts/donutShape.ts";
import { donutsOf } from "../../../src/scene/parts/donuts.ts";

type Counts = readonly [number, number, number, number, number, number, number];

/** Donuts of an answer with these counts, in its order. */
const answerOf = (all: readonly Counts[], more: Partial<Donuts> = {}): Donuts => ({
  lng: Float64Array.from(all, (_, i) => i),
  lat: Float64Array.from(all, () => 0),
  counts: Uint32Array.from(all.flat()),
  major: new Uint32Array(all.length),
  supervised: new Uint32Array(all.length),
  level: 9,
  refs: all.map((_, i) => `s/${i}` as const),
  also: all.map(() => []),
  ...more,
});

const overdue = (count: number, of = 300): Counts => [count, 0, 0, 0, of - count, 0, 0];

describe("what is overdue", () => {
  it("stands as a figure under the count, and none where there is none", () => {
    const { counts, overdue: figures } = donutsOf(answerOf([overdue(12), overdue(0)]), "zh", 1);
    expect([counts, figures]).toEqual([
      ["300", "300"],
      ["", "12"],
    ]);
  });

  it("is thin at one or two, full from three, heavy from ten", () => {
    const reds = [0, 1, 2, 3, 9, 10, 200].map((count) => donutsOf(answerOf([overdue(count)]), "zh", 1).reds[0]);
    expect(reds).toEqual([RED_NONE, RED_THIN, RED_THIN, RED_FULL, RED_FULL, RED_HEAVY, RED_HEAVY]);
  });

  it("takes a longer part of the ring with every site up to ten, however many there are in all", () => {
    const ends = [1, 2, 3, 5, 9, 10].map((count) => {
      const out = new Float32Array(6);
      writeShareEnds(overdue(count, 3000), donutRadius(3000), out, 0);
      expect(out[5]).toBeCloseTo(1, 5);
      return out[0]!;
    });
    expect(ends.every((end, i) => i === 0 || end > ends[i - 1]!)).toBe(true);
    expect(ends.at(-1)).toBeCloseTo(1 / 3, 5);
  });

  it("lies on top: those with most of it are drawn last", () => {
    const { nodes } = donutsOf(answerOf([overdue(3), overdue(0), overdue(11), [0, 9, 0, 0, 0, 0, 0]]), "zh", 1);
    expect(nodes.map(({ site }) => site)).toEqual(["s/1", "s/3", "s/0", "s/2"]);
  });
});

it("under ten sites each is a part of the ring as large as any other", () => {
  const { segments, shareEnds } = donutsOf(answerOf([[1, 0, 2, 0, 5, 0, 0], overdue(1, 10)]), "zh", 1);
  expect([...segments]).toEqual([8, 0]);
  expect([...shareEnds.subarray(0, 3)]).toEqual([1 / 8, 1 / 8, 3 / 8]);
});

it("some with a major hazard, or one under supervision, are a notch", () => {
  const of = answerOf([overdue(0), overdue(1), overdue(2)], {
    major: Uint32Array.of(0, 2, 0),
    supervised: Uint32Array.of(0, 0, 1),
  });
  expect([...donutsOf(of, "zh", 1).notches]).toEqual([0, 1, 1]);
});

it("grows with the logarithm of the count, without a step", () => {
  const tenfold = [1, 10, 100, 1000, 10_000].map(donutRadius);
  const steps = tenfold.slice(1).map((radius, i) => radius - tenfold[i]!);
  for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
  for (const count of [9, 99, 999, 9999]) expect(donutRadius(count + 1) - donutRadius(count)).toBeLessThan(0.2);
});

it("a donut of several nodes is named by a site of each", () => {
  const { nodes } = donutsOf(answerOf([overdue(0), overdue(0)], { also: [["s/7", "s/8"], []] }), "zh", 1);
  expect(nodes).toEqual([
    { level: 9, site: "s/0", also: ["s/7", "s/8"] },
    { level: 9, site: "s/1" },
  ]);
});
