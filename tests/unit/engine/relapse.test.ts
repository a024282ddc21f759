import { describe, expect, it } from "vitest";
import { on, openFiles } from "../../builders/openFiles.ts";

const FIELDS = "id,site,type,found,closed,status,reopened";

describe("a relapse", () => {
  it.each([
    ["found after one of its type was closed", ["1,S,电气,2027-01-01,2027-01-10,,", "2,S,电气,2027-01-11,,,"], "2"],
    ["found on the day of that closing", ["1,S,电气,2027-01-01,2027-01-10,,", "2,S,电气,2027-01-10,,,"], ""],
    ["of another type", ["1,S,电气,2027-01-01,2027-01-10,,", "2,S,通道,2027-01-11,,,"], ""],
    ["at another site", ["1,S,电气,2027-01-01,2027-01-10,,", "2,T,电气,2027-01-11,,,"], ""],
    ["without a type", ["1,S,,2027-01-01,2027-01-10,,", "2,S,,2027-01-11,,,"], ""],
    ["the earlier one of three", ["1,S,电气,2027-01-05,2027-01-20,,", "2,S,电气,2027-01-01,2027-01-03,,"], "1"],
    ["of itself, closed before it was found", ["1,S,电气,2027-01-10,2027-01-01,,"], ""],
    ["of each other, when both were", ["1,S,电气,2027-01-10,2027-01-01,,", "2,S,电气,2027-01-10,2027-01-01,,"], "1,2"],
    ["counted by the ledger", ["1,S,电气,2027-01-01,,,1", "2,S,电气,2027-01-01,,,0"], "1"],
  ])("%s", async (_, hazards, expected) => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
          {
            id: "h",
            kind: "hazard",
            source: "h.csv",
            columns: Object.fromEntries(FIELDS.split(",").map((field) => [field, field])),
          },
        ],
      },
      "s.csv": "编号,名称\nS,甲\nT,乙\n",
      "h.csv": `${[FIELDS, ...hazards].join("\n")}\n`,
    });
    const { rows } = await engine.ask("hazards", {
      ...on("2027-02-18"),
      which: "relapsed",
      sort: { by: "days", descending: false },
      offset: 0,
      limit: 10,
    });
    expect(
      rows
        .map(({ id }) => id)
        .sort()
        .join(),
    ).toBe(expected);
  });
});
