import { describe, it } from "vitest";
import { sitDown } from "./desk.ts";
import { lookWithAxe, sightsOf } from "./sights.ts";

const desk = sitDown();

describe("axe finds nothing, dark, and of its colours nothing, light:", () => {
  it.each(sightsOf(desk, "short"))("%s", (_, reach) => lookWithAxe(desk, reach));
});
