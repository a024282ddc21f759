import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TakenIds } from "../../../src/ingest/records/takenIds.ts";
import { TextBlocks } from "../../../src/ingest/records/textBlocks.ts";
import { CellView } from "../../../src/ingest/rows/cellView.ts";

/** The record that each id is found at, and the ids as they stand in the end; a repeated one is told once and then numbered. */
function given(wanted: readonly string[]): { found: number[]; ids: string[] } {
  const ids = new TextBlocks();
  const taken = new TakenIds(ids);
  const view = new CellView();
  const found = wanted.map((id) => {
    view.lookAt(id);
    const record = taken.recordOf(view);
    ids.push(record === ids.length ? id : taken.firstFree(id));
    return record;
  });
  return { found, ids: wanted.map((_, record) => ids.at(record)) };
}

/** The same by a Map. */
function plainly(wanted: readonly string[]): { found: number[]; ids: string[] } {
  const taken = new Map<string, number>();
  const found = wanted.map((id, next) => {
    const record = taken.get(id) ?? next;
    let own = id;
    for (let number = 2; taken.has(own); number++) own = `${id}#${number}`;
    taken.set(own, next);
    return record;
  });
  return { found, ids: [...taken.keys()] };
}

describe("ids of a layer", () => {
  it.each<[string, readonly string[]]>([
    ["in order", ["S1", "S2", "S9", "S10", "S11"]],
    ["in order, then one again", ["S8", "S9", "S10", "S9", "S11"]],
    ["the first again", ["S1", "S1", "S1"]],
    ["a number that is already taken", ["A", "A#2", "A", "A", "A#2"]],
    ["shorter after longer", ["路10", "路9", "路10", ""]],
    ["nothing at all, twice", ["", ""]],
  ])("%s", (_, ids) => {
    expect(given(ids)).toEqual(plainly(ids));
  });

  it("are found as a Map finds them, in any order", () => {
    const id = fc.oneof(fc.nat({ max: 40 }).map(String), fc.constantFrom("S1", "S2", "A#2", "路", "", "\ud800"));
    const list = fc.oneof(
      fc.array(id, { maxLength: 30 }),
      fc.array(fc.nat({ max: 1000 }), { maxLength: 30 }).map((numbers) => numbers.sort((a, b) => a - b).map(String)),
    );
    fc.assert(
      fc.property(list, (ids) => {
        expect(given(ids)).toEqual(plainly(ids));
      }),
      { numRuns: 500 },
    );
  });

  it("also beyond the texts that are joined together", () => {
    const numbers = Array.from({ length: 9000 }, (_, i) => `S${i}`);
    const ids = [...numbers, "S4095", "S4096", "S8191", "S0", "S9000"];
    const { found } = given(ids);
    expect(found.slice(-5)).toEqual([4095, 4096, 8191, 0, 9004]);
    expect(given(ids)).toEqual(plainly(ids));
  });
});
