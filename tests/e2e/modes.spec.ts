import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { water } from "../../src/words/zh/water.ts";
import { ledger, roadLedger } from "../builders/riverTown.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

/** A hydrant over the river from a site: 100 m in a circle, 700 m over the bridge. */
const RIVER = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    layers: [
      { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
      { id: "hydrants", kind: "hydrant", source: "hydrants.csv", crs: "WGS84" },
      { id: "stations", kind: "fire-station", source: "stations.csv", crs: "WGS84" },
      { id: "roads", kind: "road", source: "roads.csv", crs: "WGS84" },
    ],
  },
  "places.csv": ledger("name", ["1", 0, 100, "对岸楼"], ["2", 40, 0, "栓旁楼"]),
  "hydrants.csv": ledger("usable", ["H", 0, 0, "可用"]),
  "stations.csv": ledger("name", ["F", 300, 0, "桥头站"]),
  "roads.csv": roadLedger({ id: "a", through: [0, 0, 300, 0, 300, 100, 0, 100] }),
};

it("says which site a circle takes for covered and the road does not, by rules that a link keeps", async () => {
  await given.project(RIVER, "mode=water");
  await then.modeIs(words.frame.modes.water);
  await then.sees(water.uncovered(1, 150).replace(/(\d) /g, "$1\u00a0"));
  await when.pressingTheButton(water.circle(1).replace(/(\d) /g, "$1\u00a0"));
  await when.openingTheListed("对岸楼");
  await then.cardIsOf("对岸楼");
  await then.sees("桥头站");
  expect(await then.cardSays()).toContain(water.metres(700));
  expect(await then.cardSays()).toContain(`${water.help.straight} ${water.metres(100)}`);
  await then.linkWith("mode=water", "show=circle", "sel=places");
  // By a radius that the road keeps nothing is left, and the link says so.
  await when.goingTo("mode=water&radius=800");
  await then.sees(water.allCovered(2, 800).replace(/(\d) /g, "$1\u00a0"));
  await when.goingTo("mode=water&show=late&minutes=1,3");
  await then.sees(water.late(1).replace(/(\d) /g, "$1\u00a0"));
});
