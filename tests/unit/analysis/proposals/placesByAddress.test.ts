import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placedAddresses } from "../../../../src/analysis/proposals/placedAddresses.ts";
import { placesByAddress } from "../../../../src/analysis/proposals/placesByAddress.ts";

type Row = readonly [ref: string, address: string, lng: number, lat: number];
const known = (rows: readonly Row[]) =>
  placedAddresses({
    count: rows.length,
    ref: (i) => rows[i]![0],
    address: (i) => rows[i]![1],
    lng: (i) => rows[i]![2],
    lat: (i) => rows[i]![3],
  });
const place = (address: string, rows: readonly Row[]) => placesByAddress([address], known(rows))[0] ?? null;
const short = (address: string, rows: readonly Row[]) => {
  const found = place(address, rows);
  return found === null ? null : `${found.how}${found.isApproximate ? "~" : ""} ${found.sources.join(" ")}`;
};

/** A street that runs east from 106.5, 29.5: ten metres a number, odd ones in the south and even ones 20 m farther north. */
const STEP = 10 / 96_900;
const SIDE = 20 / 110_850;
const house = (ref: string, number: number, street = "人民路"): Row => [
  ref,
  `${street}${number}号`,
  106.5 + number * STEP,
  29.5 + (number % 2 === 0 ? SIDE : 0),
];

describe("the same address", () => {
  const rows: Row[] = [
    ["a/1", "示例街道滨江社区盐市十八巷161号2栋1单元", 106.5, 29.5],
    ["a/2", "示例街道滨江社区盐市十八巷161号5栋", 106.501, 29.5],
    ["b/9", "盐市18巷163号", 106.502, 29.5],
    ["b/7", "望江村3组12号", 106.503, 29.5],
  ];
  it.each([
    ["盐市十八巷161号2栋1单元", "same-address a/1"],
    ["示例市示例街道盐市１８巷161号2幢1单元", "same-address a/1"],
    ["盐市十八巷161号2号楼3单元", "same-building a/1"],
    ["盐市十八巷161号3栋", null],
    ["盐市十八巷163号附2号", "same-building~ b/9"],
    ["示例街道江湾社区盐市十八巷161号2栋1单元", null],
    ["盐市十八巷163号对面", null],
    ["盐市十八巷", null],
    ["江边村3组12号", null],
    ["望江镇望江村三组12号", "same-address b/7"],
  ])("%s: %s", (address, found) => expect(short(address, rows)).toBe(found));

  it("of several places is the one in their middle, with all that agree", () => {
    const at = (ref: string, metres: number): Row => [ref, "人民路8号", 106.5 + metres / 96_900, 29.5];
    expect(place("人民路8号", [at("c/1", 0), at("b/1", 40), at("a/1", 100)])).toMatchObject({
      how: "same-address",
      place: [106.5 + 40 / 96_900, 29.5],
      sources: ["a/1", "b/1", "c/1"],
    });
    expect(place("人民路8号", [at("c/1", 0), at("b/1", 40), at("a/1", 100)])!.metres).toBeCloseTo(60, 0);
    // One far off is a mistake where two agree; of two that contradict each other nobody knows which.
    expect(place("人民路8号", [at("c/1", 0), at("b/1", 40), at("a/1", 900)])?.sources).toEqual(["b/1", "c/1"]);
    expect(place("人民路8号", [at("c/1", 0), at("a/1", 900)])).toBeNull();
  });

  it("has no place as long as none of it is placed", () => {
    expect(place("人民路8号", [["a/1", "人民路8号", Number.NaN, Number.NaN]])).toBeNull();
  });
});

describe("between two numbers", () => {
  it("lies by its share on its own side of the street, and names the two", () => {
    const rows = [house("a/1", 1), house("a/2", 4), house("a/3", 9), house("a/4", 10)];
    const found = place("人民路5号", rows)!;
    expect(found).toMatchObject({ how: "between", isApproximate: true, numbers: [1, 9], sources: ["a/1", "a/3"] });
    expect(found.place[0]).toBeCloseTo(106.5 + 5 * STEP, 9);
    expect(found.place[1]).toBeCloseTo(29.5, 9);
    expect(found.metres).toBeCloseTo(80, 0);
  });

  it("takes the other side where its own does not reach", () => {
    expect(place("人民路6号", [house("a/1", 1), house("a/3", 9), house("a/4", 4)])?.numbers).toEqual([4, 9]);
  });

  it.each([
    ["beyond the last", "人民路11号", [house("a/1", 1), house("a/3", 9)]],
    ["before the first", "人民路1号", [house("a/1", 3), house("a/3", 9)]],
    ["between numbers more than 100 apart", "人民路51号", [house("a/1", 1), house("a/3", 103)]],
    ["on another street", "人民路5号", [house("a/1", 1, "解放路"), house("a/3", 9, "解放路")]],
    ["in another town", "甲水镇人民路5号", [house("a/1", 1, "乙山镇人民路"), house("a/3", 9, "乙山镇人民路")]],
    ["far too far apart", "人民路5号", [house("a/1", 1), ["a/3", "人民路9号", 106.6, 29.5] as Row]],
    [
      "in a lane whose numbers are its own",
      "人民路5弄3号",
      [house("a/1", 1, "人民路5弄"), house("a/3", 9, "人民路7弄")],
    ],
    [
      "where the numbers around jump about",
      "人民路5号",
      [
        house("a/1", 1),
        house("a/3", 9),
        ["a/4", "人民路13号", 106.6, 29.5] as Row,
        ["a/5", "人民路21号", 106.4, 29.5] as Row,
      ],
    ],
  ])("has no place %s", (_, address, rows) => expect(place(address, rows)).toBeNull());

  it("is between the nearest of its own side, else of either side, or nowhere", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 300 }), (all, number) => {
        fc.pre(!all.includes(number));
        const nearest = (list: readonly number[]) => {
          const [low, high] = [
            Math.max(...list.filter((n) => n < number)),
            Math.min(...list.filter((n) => n > number)),
          ];
          return high - low <= 100 ? [low, high] : null;
        };
        const wanted = nearest(all.filter((one) => one % 2 === number % 2)) ?? nearest(all);
        const rows = all.map((one) => house(`a/${one}`, one));
        const found = place(`人民路${number}号`, rows);
        expect(found?.numbers ?? null).toEqual(wanted);
        if (found !== null) expect(found.place[0]).toBeCloseTo(106.5 + number * STEP, 9);
      }),
    );
  });
});

it("the order of what is known does not matter", () => {
  const rows = [house("a/1", 1), house("b/1", 1), house("a/9", 9), house("c/4", 4), house("a/4", 4)];
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.constantFrom(1, 2, 4, 5), (order, number) => {
      expect(place(`人民路${number}号`, order)).toEqual(place(`人民路${number}号`, rows));
    }),
  );
});
