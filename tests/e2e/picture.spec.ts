import { expect, it } from "vitest";
import { INK, STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { MAP_BOX, PAGE } from "../../src/scene/picture/pictureFrame.ts";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const words = wordsOf("zh");
const OVERDUE = STATUS_STYLE.overdue.fill.dark ?? "";
/** A few donuts have an overdue rim of some hundred pixels each. */
const SOME_RIMS = 400;
/** The thick strokes of a headline. */
const SOME_WORDS = 1000;
const HEAD = { x: 0, y: 0, width: PAGE.width, height: MAP_BOX.y };
const SIDE = { x: MAP_BOX.x + MAP_BOX.width, y: MAP_BOX.y, width: 400, height: MAP_BOX.height };

it("what the map shows is saved as a slide", async () => {
  await given.theDemo("asOf=2027-02-10");
  const { name, png } = await when.savingThePicture();
  expect(name).toMatch(/^\d+ 条隐患逾期-2027-02-10\.png$/);
  expect(await then.sizeOf(png)).toEqual([1920, 1080]);
  expect(await then.inPicture(png, OVERDUE, MAP_BOX)).toBeGreaterThan(SOME_RIMS);
  expect(await then.inPicture(png, INK.dark, HEAD)).toBeGreaterThan(SOME_WORDS);
  expect(await then.inPicture(png, OVERDUE, SIDE)).toBeGreaterThan(100);
});

it("a browser that cannot draw says so, and the desk goes on", async () => {
  await given.theDemo();
  await when.theBrowserHasNoMoreWebgl();
  await when.wantingThePicture();
  await then.notices(words.picture.failed["no-webgl"]);
  await when.filteringByStatus("overdue");
  await then.sees(words.overview.clear);
});
