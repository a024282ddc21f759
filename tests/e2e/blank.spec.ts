import { expect, it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();

/** Fewer colours than any map with a donut on it has, more than its bare ground. */
const BARE = 12;

it("nothing blanks: the map keeps its picture while tally, first rows, table and drawer open and close", async () => {
  await given.theDemo();
  await then.mapIsAtRest();
  const frames = await then.framesOfTheMap();
  await when.openingTheTally();
  await when.openingTheReport();
  await when.openingTheFirstTable();
  await when.openingTheOverview();
  await when.openingTheHazards();
  await when.openingTheList();
  await then.listIsFilled();
  const colours = await frames();
  expect(colours.length).toBeGreaterThan(5);
  expect(colours.flatMap((count, frame) => (count < BARE ? [`frame ${frame}: ${count} colours`] : []))).toEqual([]);
}, 240_000);
