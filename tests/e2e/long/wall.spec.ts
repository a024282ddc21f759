import { expect, it } from "vitest";
import { sitDown } from "../desk.ts";

const { given, then } = sitDown({ pixels: 1 });

const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5120, 1440],
  [7680, 2160],
  [1024, 768],
  [1080, 1920],
] as const;
const FAULTLESS = { cut: [], overlapping: [], small: [], holes: [] };

it.each(["lang=zh&now=2027-02-18T18:30", "lang=en&now=2027-02-18T18:30", "lang=zh&now=2027-03-01T18:30"])(
  "on each screen of a command centre nothing is cut off, covered, too small or missing: %s",
  async (view) => {
    await given.theDemo(`mode=wall&${view}`);
    for (const [width, height] of SCREENS) {
      await given.aScreenOf(width, height);
      await expect.poll(then.wallFaults, { message: `${width}x${height}` }).toEqual(FAULTLESS);
    }
  },
);

it("nor where the wall is looked at from afar, and its type is as large as it gets", async () => {
  await given.aMachineThatPrefers({ wall: { distance: 12, height: 2 } });
  await given.theDemo("mode=wall&now=2027-02-18T18:30");
  for (const [width, height] of SCREENS) {
    await given.aScreenOf(width, height);
    await expect.poll(then.wallFaults, { message: `${width}x${height}` }).toEqual(FAULTLESS);
  }
});
