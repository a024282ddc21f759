import { expect, it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, then } = sitDown();

it("the browser of the tests draws Chinese characters, not boxes", async () => {
  await given.anEmptyPage();
  const fire = await then.inkOf("消");
  expect(fire).toContain("#");
  expect(fire).not.toBe(await then.inkOf("防"));
});
