/**
 * Leaves a wall open: `npm run soak -- --steps N [--sites M] [--compiled]` (300, 300) on what was built last. At each step a ledger
 * on a real server changes, fails or comes back; the last line is a JSON summary of what the page holds, and the exit code 1 where
 * anything went wrong. With `--compiled` V8 compiles as it does elsewhere, which grows by some megabytes until it is warm.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runSoak } from "./soak/runSoak.ts";

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "300" },
    sites: { type: "string", default: "300" },
    compiled: { type: "boolean", default: false },
  },
});
const [steps, sites] = [Number(values.steps), Number(values.sites)];
if (!(steps > 0) || !(sites > 10)) {
  process.stderr.write("npm run soak -- --steps N [--sites M] [--compiled]\n");
  process.exit(2);
}
const megabytes = (bytes: number | null) => (bytes === null ? "?" : (bytes / 1048576).toFixed(2));
const soaked = await runSoak({
  dist: resolve(import.meta.dirname, "../dist"),
  steps,
  sites,
  isCompiled: values.compiled,
  onStep: (step, { heap, worker, nodes, listeners }) =>
    process.stdout.write(
      `step ${step}: page ${megabytes(heap)} MB, engine ${megabytes(worker)} MB, ${nodes} nodes, ${listeners} listeners\n`,
    ),
});
process.stdout.write(`${JSON.stringify(soaked)}\n`);
process.exitCode = soaked.errors > 0 ? 1 : 0;
