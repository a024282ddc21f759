import { describe, it } from "vitest";
import { sitDown } from "./desk.ts";
import { lookWithAxe, sightsFor } from "./sights.ts";

const desk = sitDown();
const sights = sightsFor(desk);
const SHORT = ["the desk", "the import report", "a venue on a holiday"];

describe("axe finds nothing, dark, and of its colours nothing, light:", () => {
  it.each(Object.entries(sights).filter(([name]) => SHORT.includes(name)))("%s", (_, reach) =>
    lookWithAxe(desk, reach),
  );
});
