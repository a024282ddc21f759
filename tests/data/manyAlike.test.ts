import { expect, it } from "vitest";
import { likelySites } from "../../src/analysis/proposals/likelySites.ts";
import { type Known, placedAddresses } from "../../src/analysis/proposals/placedAddresses.ts";
import { placesByAddress } from "../../src/analysis/proposals/placesByAddress.ts";

const MANY = 2000;

/** So many placed records, and how often what they say is looked at. */
function countedAddresses(address: (record: number) => string) {
  const count = { reads: 0 };
  const known = placedAddresses({
    count: MANY,
    ref: (record) => `a/${record}`,
    address,
    lng: (record) => 106.5 + record / 1e7,
    lat: () => 29.5,
  });
  const counted = (list: readonly Known[]) =>
    list.map((one) => ({
      ...one,
      get address() {
        count.reads++;
        return one.address;
      },
    }));
  const byNumber = new Map([...known.byNumber].map(([key, list]) => [key, counted(list)]));
  const byStreet = new Map(
    [...known.byStreet].map(([key, { records, numbers }]) => [key, { records: counted(records), numbers }]),
  );
  return { count, known: { byNumber, byStreet } };
}

it.each<[string, (record: number) => string, (row: number) => string, number]>([
  ["one house number", () => "人民路1号", () => "人民路1号", MANY],
  ["one house number, each row of another room", () => "人民路1号", (row) => `人民路1号${row}室`, MANY],
  ["one house number, each record of another room", (n) => `人民路1号${n}室`, (row) => `人民路1号${row}室`, MANY],
  [
    "one number on the one side, rows of another between two",
    (n) => `人民路${1 + (n % 2) * 4}号`,
    () => "人民路3号",
    MANY,
  ],
])("thousands of rows and of records at %s cost what they are", (_, known, row, found) => {
  const { count, known: addresses } = countedAddresses(known);
  const rows = Array.from({ length: MANY }, (_, i) => row(i));
  expect(placesByAddress(rows, addresses)).toHaveLength(found);
  expect(count.reads).toBeLessThan(40 * MANY);
});

it("a street of thousands of numbers is looked at where a row's number is", () => {
  const { count, known } = countedAddresses((record) => `人民路${record * 2 + 2}号`);
  const rows = Array.from({ length: MANY - 1 }, (_, i) => `人民路${i * 2 + 3}号`);
  expect(placesByAddress(rows, known)).toHaveLength(MANY - 1);
  expect(count.reads).toBeLessThan(200 * MANY);
});

it("sites of one name are one name to look through, and those of the word's own number are found among them", () => {
  let find!: ReturnType<typeof likelySites>;
  const sites = {
    count: MANY,
    ref: (site: number) => `a/${site}`,
    name: () => "同名超市",
    address: (site: number) => `人民路${site + 1}号`,
    area: () => "",
  };
  // Each pair of characters of each name that is looked through is put into a set.
  expect(addsDuring(() => (find = likelySites(sites, null)))).toBeLessThan(100);
  expect(find({ name: "同名超是", address: "人民路1999号", area: "" })[0]).toMatchObject({ site: 1998 });
  expect(find({ name: "同名超市", address: "", area: "" })).toHaveLength(5);
});

/** How often something is added to any set while something is done. */
function addsDuring(work: () => void): number {
  const add = Object.getOwnPropertyDescriptor(Set.prototype, "add")!;
  let adds = 0;
  const counting = function (this: Set<unknown>, value: unknown) {
    adds++;
    return (add.value as (this: Set<unknown>, value: unknown) => unknown).call(this, value);
  };
  Object.defineProperty(Set.prototype, "add", { ...add, value: counting });
  try {
    work();
  } finally {
    Object.defineProperty(Set.prototype, "add", add);
  }
  return adds;
}
