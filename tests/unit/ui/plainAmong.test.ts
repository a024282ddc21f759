import { expect, it } from "vitest";
import { plainAmong } from "../../../src/desk/files/plainAmong.ts";
import type { PlannedFile } from "../../../src/state/answers.ts";

const file = (name: string, more: Partial<PlannedFile> = {}): PlannedFile => ({
  file: name,
  use: { type: "replace", file: name },
  table: null,
  isCorrected: false,
  layers: [],
  rows: 10,
  rejected: 0,
  notOnMap: 0,
  added: 1,
  kept: 9,
  gone: 1,
  ...more,
});
const PLAIN = ["a", "b", "c", "d"].map((name) => file(name));

it("what needs a look is shown by itself, the rest of a month's files together", () => {
  const failure = { code: "file-empty", subject: "x" } as const;
  const odd = [
    file("new", { use: { type: "add" } }),
    file("left", { use: { type: "leave" } }),
    file("corrected", { use: { type: "complete", file: "a" } }),
    file("broken", { failure }),
    file("rejected", { rejected: 1 }),
    file("another ledger", { kept: 0, gone: 10 }),
    file("half of it", { kept: 5, gone: 5 }),
  ];
  expect(plainAmong([...odd, ...PLAIN])).toEqual(PLAIN);
});

it("a few are shown as they are", () => {
  expect(plainAmong(PLAIN.slice(1))).toEqual([]);
});
