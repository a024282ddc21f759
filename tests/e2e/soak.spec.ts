import { resolve } from "node:path";
import { expect, it } from "vitest";
import { runSoak } from "../../scripts/soak/runSoak.ts";

/** Bytes a step that a page may seem to grow by in so short a time, and that it may not be known to. */
const MOST = 20_000;
const KNOWN = 3000;

it("a wall whose ledgers change, fail and come back sixty times holds as much as before", async () => {
  const dist = resolve(import.meta.dirname, "../../dist");
  const soaked = await runSoak({ dist, steps: 60, sites: 100, samples: 20 });
  expect(soaked).toMatchObject({ steps: 60, changes: 48, faults: 12, contexts: 1, errors: 0, said: [] });
  expect(soaked.refreshes).toBeGreaterThan(60);
  expect(soaked.slopeBytesPerStep).toBeLessThan(MOST);
  expect(soaked.ci95[0]).toBeLessThan(KNOWN);
  expect(soaked.nodesPerStep).toBeLessThan(1);
  expect(soaked.listenersPerStep).toBeLessThan(0.5);
}, 300_000);
