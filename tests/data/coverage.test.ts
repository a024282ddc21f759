import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Geodesic } from "geographiclib-geodesic";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { seeded } from "../../scripts/bench/seededLedger.ts";
import { openFolder } from "../../scripts/commands/openFolder.ts";
import { on } from "../builders/openFiles.ts";
import { describeWithData } from "../describeWithData.ts";

describeWithData("minneapolis", "the hydrants of Minneapolis", (projectFile) => {
  it("cover seeded sites as an independent geodesic says that looks at all of them", async () => {
    const folder = dirname(projectFile);
    const random = seeded(7);
    const sites = Array.from({ length: 40 }, () => [-93.33 + 0.13 * random(), 44.89 + 0.16 * random()] as const);
    writeFileSync(
      join(folder, "sites.csv"),
      `id,lng,lat\n${sites.map((at, i) => `${i},${at.join(",")}`).join("\n")}\n`,
    );
    const project = JSON.parse(readFileSync(projectFile, "utf8")) as { layers: object[] };
    project.layers.push({ id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" });
    writeFileSync(projectFile, JSON.stringify(project));

    const { engine } = await openFolder(projectFile, "show");
    const { sites: rows, counts } = await engine.ask("coverage", { ...on("2020-06-01"), metric: "straight" });
    const text = readFileSync(join(folder, "Hydrants.csv"), "utf8").replace(/^\ufeff/, "");
    const options = { header: true, skipEmptyLines: true } as const;
    const hydrants = Papa.parse<Record<"X" | "Y" | "FacilityID", string>>(text, options).data;
    expect(hydrants).toHaveLength(8055);
    expect(rows).toHaveLength(sites.length);
    for (const row of rows) {
      const [lng, lat] = sites[Number(row.id)]!;
      let nearest = { id: "", metres: Number.POSITIVE_INFINITY };
      for (const { X, Y, FacilityID } of hydrants) {
        const metres = Geodesic.WGS84.Inverse(lat, lng, Number(Y), Number(X)).s12!;
        if (metres < nearest.metres) nearest = { id: FacilityID, metres };
      }
      expect(row.hydrant).toBe(`hydrants/${nearest.id}`);
      expect(Math.abs(row.distance! - nearest.metres)).toBeLessThan(0.051);
      expect(row.covered).toBe(nearest.metres <= 150);
    }
    expect(counts.covered).toBe(rows.filter(({ covered }) => covered).length);
    expect([counts.covered > 10, counts.covered < 40]).toEqual([true, true]);
  }, 60_000);
});
