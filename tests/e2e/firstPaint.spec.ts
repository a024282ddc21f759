import { expect, it } from "vitest";
import { lateWords } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const settings = await lateWords("zh", "settings");

it.each([
  ["as the machine likes it", "light", "", "light"],
  ["as the machine likes it", "dark", "", "dark"],
  ["as the link says", "light", "theme=dark", "dark"],
  ["as the link says", "dark", "theme=light", "light"],
  ["dark on a wall", "light", "mode=wall", "dark"],
  ["as the link of a wall says", "dark", "mode=wall&theme=light", "light"],
] as const)("the first paint is %s (%s machine, #%s)", async (_, machine, view, ground) => {
  await given.aMachineThatLikes(machine);
  const letGo = await given.aServerThatHoldsBack("assets/index-*.js");
  await given.thePageUnfinished(view);
  await then.groundIs(ground);
  // Nothing but the page itself can have painted it.
  expect(letGo()).toBeGreaterThan(0);
});

it.each([
  ["light", "", "light"],
  ["light", "mode=wall", "dark"],
] as const)("the theme stays as it was first painted (%s machine, #%s)", async (machine, view, ground) => {
  await given.aMachineThatLikes(machine);
  await given.theDemo(view);
  await then.groundIs(ground);
});

it("the first paint is as it was set on this machine", async () => {
  await given.aMachineThatLikes("dark");
  await given.theDemo();
  await when.openingTheSettings();
  await when.setting(settings.theme, settings.themes.light);
  const letGo = await given.aServerThatHoldsBack("assets/index-*.js");
  await given.thePageUnfinished("");
  await then.groundIs("light");
  // Nothing but the page itself can have painted it.
  expect(letGo()).toBeGreaterThan(0);
});
