/**
 * Opens broken projects: mutated CSV, GeoJSON, XLSX, zips, tables of corrections and project files. `npm run fuzz -- CASES
 * [SEED]` (1000, 1); the last line is a JSON summary, and the exit code 1 where a promise was broken.
 */
import { visible } from "../commands/terminal.ts";
import { runFuzz } from "./runFuzz.ts";

const [cases = 1000, first = 1] = process.argv.slice(2).map(Number);
if (!(cases > 0) || !(first >= 0)) {
  process.stderr.write("npm run fuzz -- [cases] [first seed]\n");
  process.exit(2);
}
const { failures, ...rest } = await runFuzz(cases, first, ({ seed, target, what }) =>
  process.stdout.write(`seed ${seed}, ${target}: ${visible(what)}\n`),
);
process.stdout.write(`${JSON.stringify({ ...rest, failures: failures.length })}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
