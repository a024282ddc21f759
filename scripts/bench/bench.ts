import { benchEngine } from "./engine.ts";
import { benchPage } from "./page.ts";

const [part = "all", ...numbers] = process.argv.slice(2);
const given = numbers.map(Number);
const PARTS = ["all", "engine", "page"];
if (!PARTS.includes(part) || given.some((number) => !(number > 0))) {
  process.stderr.write(`npm run bench -- [${PARTS.join("|")}] [numbers]\n`);
  process.exit(2);
}
if (part !== "page") await benchEngine(part === "engine" && given.length > 0 ? given : [10_000, 100_000, 1_000_000]);
if (part !== "engine")
  await benchPage(part === "page" ? (given[0] ?? 100_000) : 100_000, part === "page" ? (given[1] ?? 5) : 5);
