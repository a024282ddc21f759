import { expect, it } from "vitest";
import { INK, STATUS_STYLE } from "../../../src/core/statusStyle.ts";
import { MAP_BOX } from "../../../src/scene/picture/pictureFrame.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const OVERDUE = { dark: STATUS_STYLE.overdue.fill.dark ?? "", light: STATUS_STYLE.overdue.fill.light ?? "" };
/** A few donuts have an overdue rim of some hundred pixels each. */
const SOME_RIMS = 400;
/** The thick strokes of a ring. */
const SOME_LINES = 1000;

it("what the map shows is saved as a slide on light ground", async () => {
  await given.aMachineThatLikes("light");
  await given.theDemo();
  const { png } = await when.savingThePicture();
  expect(await then.sizeOf(png)).toEqual([1920, 1080]);
  expect(await then.inPicture(png, OVERDUE.light, MAP_BOX)).toBeGreaterThan(SOME_RIMS);
});

it("a slide is saved out of the portable file too", async () => {
  await given.thePortableFile();
  const { png } = await when.savingThePicture();
  expect(await then.inPicture(png, OVERDUE.dark, MAP_BOX)).toBeGreaterThan(SOME_RIMS);
});

it("after its graphics context was lost, the next slide is whole again", async () => {
  await given.theDemo();
  await when.savingThePicture();
  await when.thePictureContextIsLost();
  const { png } = await when.savingThePicture();
  expect(await then.inPicture(png, OVERDUE.dark, MAP_BOX)).toBeGreaterThan(SOME_RIMS);
  expect(await then.contexts()).toBe(2);
});

it("rings are on the slide of a holiday, and the same view makes the same slide", async () => {
  await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02&at=106.513,29.5235,14.6");
  const { png } = await when.savingThePicture();
  expect(await then.inPicture(png, INK.dark, MAP_BOX)).toBeGreaterThan(SOME_LINES);
  const again = await when.savingThePicture();
  expect(again.png.equals(png)).toBe(true);
});
