import { it } from "vitest";
import { sitDown } from "../desk.ts";
import { healsWithoutAHand } from "../healing.ts";

const desk = sitDown({ pixels: 1 });

it("a lost graphics context that the browser gives back heals by itself", () =>
  healsWithoutAHand(desk, desk.given.theDemo, true));

it("it heals in the portable file too", () => healsWithoutAHand(desk, desk.given.thePortableFile, false));

it("one that the browser never gives back heals by itself too", () =>
  healsWithoutAHand(desk, desk.given.theDemo, false));
