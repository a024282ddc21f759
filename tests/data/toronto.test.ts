import { execFileSync } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { folderFiles } from "../../scripts/commands/openFolder.ts";
import type { Engine, OpenedProject } from "../../src/contract/contract.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { account, issuesOf, on } from "../builders/openFiles.ts";
import { describeWithData } from "../describeWithData.ts";

describeWithData("toronto", "Toronto's high-rise inspections", (projectFile) => {
  let engine: Engine;
  let opened: OpenedProject;
  beforeAll(async () => {
    engine = createEngine(() => folderFiles(projectFile));
    const outcome = await engine.ask("open", { personal: "show", source: { type: "url", url: projectFile } });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    opened = outcome.value;
  });

  it("accounts for 23,914 rows as 2,654 sites by address, one row of them not on the map", async () => {
    expect(account(opened.layers[0]!)).toBe("23914 = 23914 + 0 + 0, repaired 0, not on map 1");
    expect(opened.layers[0]?.records).toBe(2654);
    const missing = (await issuesOf(engine, "high-rise")).filter(({ code }) => code === "coordinates-missing");
    expect(missing).toHaveLength(1);
  });

  it("has a hazard in every row with a violation and a visit in every other", async () => {
    const totals = await engine.ask("siteTotals", on("2999-12-31"));
    expect(totals.hazards).toBe(23_914 - 6114);
    expect(totals.hazardsWithoutSite).toBe(0);
    expect(totals.byStatus[6]).toBe(0);
  });

  it("shows nobody as checked before the first day, and sums to all sites on any day", async () => {
    expect((await engine.ask("siteTotals", on("2016-12-31"))).byStatus[6]).toBe(2654);
    for (const day of ["2017-01-04", "2017-06-30", "2017-12-31", "2018-06-30"]) {
      const { byStatus, sites } = await engine.ask("siteTotals", on(day));
      expect(byStatus.reduce((sum, count) => sum + count, 0)).toBe(sites);
    }
  });

  it("gives the command the same account", () => {
    const text = execFileSync(process.execPath, ["--import", "tsx", "scripts/guatu.ts", "check", projectFile], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    const [layer] = (JSON.parse(text) as { layers: Record<string, unknown>[] }).layers;
    expect(layer).toMatchObject({
      id: "high-rise",
      kind: "site",
      rows: 23914,
      loaded: 23914,
      rejected: 0,
      skipped: 0,
      notOnMap: 1,
    });
  });
});
