import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Geodesic } from "geographiclib-geodesic";
import Papa from "papaparse";
import { expect, it } from "vitest";
import type { ReportedSite } from "../../src/contract/contract.ts";
import { describeWithData } from "../describeWithData.ts";

const SQUARE = { lng: -79.3835, lat: 43.6525 };

/** Ten sites with the dates of the rows that decide: what stands open, was closed, or was only visited by 2017-12-31. */
const TEN: readonly (readonly [address: string, status: string, reason: string])[] = [
  ["210 Victoria St", "open", "found 2017-12-14, closed 2018-04-04"],
  ["20 St Patrick St", "open", "found 2017-10-23, closed 2018-03-01"],
  ["29 Mc Caul St", "open", "found 2017-09-26, closed 2018-04-04"],
  ["22 Mc Caul St", "open", "found 2017-04-27, closed 2018-04-19"],
  ["168 John St", "open", "found 2017-04-27, closed 2018-02-13"],
  ["89 Chestnut St", "closed", "found 2017-10-02, closed 2017-10-06"],
  ["325 Bay St", "closed", "found 2017-02-14, closed 2017-02-17"],
  ["70 Temperance St", "clear", "visited 2017-08-10, no violation"],
  ["234 Simcoe St", "clear", "visited 2017-10-17, no violation"],
  ["209 Yonge St", "unknown", "first row 2018-05-08"],
];

describeWithData("toronto", "the question around Toronto's city square", (projectFile) => {
  let answer: { readonly sites: readonly ReportedSite[]; readonly radius: number } | null = null;
  /** The command's answer; asked once. */
  const query = (): { readonly sites: readonly ReportedSite[]; readonly radius: number } => {
    if (answer !== null) return answer;
    const text = execFileSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "scripts/guatu.ts",
        "query",
        projectFile,
        "--as-of",
        "2017-12-31",
        "--venue",
        "square",
        "--radius",
        "1000",
      ],
      { encoding: "utf8", maxBuffer: 1e8 },
    );
    answer = (JSON.parse(text) as { venues: { sites: ReportedSite[]; radius: number }[] }).venues[0]!;
    return answer;
  };

  it("finds every site that an independent geodesic computation finds, each within half a metre", () => {
    const rows = Papa.parse<Record<string, string>>(
      readFileSync(join(projectFile, "../highrise_inspections.csv"), "utf8"),
      { header: true, skipEmptyLines: true },
    ).data;
    const expected = new Map<string, number>();
    for (const row of rows) {
      const address = row["propertyAddress"]!.trim();
      if (expected.has(address) || row["longitude"] === "") continue;
      expected.set(
        address,
        Geodesic.WGS84.Inverse(SQUARE.lat, SQUARE.lng, Number(row["latitude"]), Number(row["longitude"])).s12!,
      );
    }
    const inside = new Map([...expected].filter(([, metres]) => metres <= 1000));
    const { sites, radius } = query();
    expect(radius).toBe(1000);
    expect(sites.map(({ id }) => id).sort()).toEqual([...inside.keys()].sort());
    for (const { id, distance } of sites) expect(Math.abs(distance - inside.get(id)!)).toBeLessThanOrEqual(0.5);
  });

  it.each(TEN)("%s is %s: %s", (address, status) => {
    expect(query().sites.find(({ id }) => id === address)?.status).toBe(status);
  });

  it("has the worst first, then the nearest", () => {
    const ranks = ["overdue", "open", "in-progress", "awaiting-review", "closed", "clear", "unknown"];
    const { sites } = query();
    const keys = sites.map(({ status, major, distance }) => [ranks.indexOf(status), major ? 0 : 1, distance] as const);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
  });
});
