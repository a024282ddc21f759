import { describe, expect, it } from "vitest";
import { seededLedger } from "../../../scripts/bench/seededLedger.ts";
import type { PlacesRead, Progress } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { type Files, sourceFiles } from "../../builders/openFiles.ts";

const ledger = seededLedger(1500);
const hazardsFirst = { ...ledger.project, layers: [...ledger.project.layers].reverse() };
const files: Files = { "project.json": hazardsFirst, "sites.csv": ledger.sites, "hazards.csv": ledger.hazards };

async function told(given: Files): Promise<readonly Progress[]> {
  const all: Progress[] = [];
  const source = { type: "files", name: "test", files: sourceFiles(given) } as const;
  await createEngine().ask("open", { personal: "hide", source }, { onProgress: (one) => all.push(one) });
  return all;
}

describe("where the sites stand", () => {
  it("is told once, before the hazards are read, whichever layer comes first", async () => {
    const all = await told(files);
    const at = all.findIndex(({ places }) => places !== undefined);
    expect(all.filter(({ places }) => places !== undefined).length).toBe(1);
    expect(all.slice(0, at).some(({ stage }) => stage === "hazards")).toBe(false);
    expect(all.slice(at + 1).some(({ stage }) => stage === "hazards")).toBe(true);
    const { sites, levels, bounds } = all[at]!.places as PlacesRead;
    expect(sites).toBe(1500);
    for (const { count } of levels) expect(count.reduce((sum, one) => sum + one, 0)).toBe(1500);
    expect(levels.length).toBeGreaterThan(8);
    expect(bounds.map((degrees) => Math.round(degrees * 10) / 10)).toEqual([106.1, 29.2, 107.1, 30]);
  });

  it("is not told of so few that all is read before one could look, nor of a project without a place", async () => {
    const few = { ...files, "sites.csv": ledger.sites.split("\n").slice(0, 900).join("\n") };
    const nowhere = { ...files, "sites.csv": ledger.sites.replace(/10[67]\.\d+,\d+\.\d+/g, ",") };
    for (const given of [few, nowhere])
      expect((await told(given)).filter(({ places }) => places !== undefined)).toEqual([]);
  });
});
