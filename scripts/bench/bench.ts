import { parseArgs } from "node:util";
import { benchBriefing } from "./briefing.ts";
import { benchCoverage } from "./coverage.ts";
import { benchEngine } from "./engine.ts";
import { benchFollow } from "./follow.ts";
import { benchOpening } from "./opening.ts";
import { benchPage } from "./page.ts";
import { benchPatrol } from "./patrol.ts";
import { benchPeer } from "./peer.ts";
import { benchRefresh } from "./refresh.ts";
import { benchRings } from "./ring.ts";
import { benchTour } from "./tour.ts";
import { benchUse } from "./use.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: "string" }, tours: { type: "string" } },
});
const [part = "all", ...numbers] = positionals;
const given = numbers.map(Number);
const PARTS = [
  "all",
  "engine",
  "opening",
  "refresh",
  "use",
  "page",
  "tour",
  "follow",
  "briefing",
  "rings",
  "coverage",
  "patrol",
  "peer",
];
if (!PARTS.includes(part) || given.some((number) => !(number > 0))) {
  process.stderr.write(`npm run bench -- [${PARTS.join("|")}] [numbers]\n`);
  process.exit(2);
}
const sizes = part === "engine" && given.length > 0 ? given : [10_000, 100_000, 1_000_000];
const [sites, rounds] = part === "page" ? [given[0] ?? 100_000, given[1] ?? 5] : [100_000, 5];
if (part === "all" || part === "engine") await benchEngine(sizes);
if (part === "all" || part === "opening")
  await benchOpening(part === "opening" && given.length > 0 ? given : [100_000, 1_000_000]);
if (part === "all" || part === "refresh") await benchRefresh(part === "refresh" ? (given[0] ?? 100_000) : 100_000);
if (part === "all" || part === "use") await benchUse(part === "use" && given.length > 0 ? given : [100_000, 1_000_000]);
if (part === "all" || part === "rings") benchRings();
if (part === "all" || part === "patrol") benchPatrol(values.tours, part === "patrol" ? given[0] : undefined);
if (part === "all" || part === "coverage")
  await benchCoverage(...((part === "coverage" && given.length === 2 ? given : [100_000, 20_000]) as [number, number]));
if (part === "all" || part === "page") await benchPage(sites, rounds);
if (part === "all" || part === "tour") {
  const [many = 100_000, seconds = 60, width, height] = part === "tour" ? given : [];
  await benchTour(many, seconds, width, height);
}
if (part === "all" || part === "follow")
  await benchFollow(...(part === "follow" ? ([given[0] ?? 3000, given[1] ?? 10] as const) : ([3000, 10] as const)));
if (part === "all" || part === "briefing") await benchBriefing(part === "briefing" ? (given[0] ?? 12) : 12);
// Not with the others: it needs npm's registry.
if (part === "peer") await benchPeer(given, values.keep);
