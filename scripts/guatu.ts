import { CannotRun } from "./commands/cannotRun.ts";
import { check } from "./commands/check.ts";
import { convert } from "./commands/convert.ts";
import { periods } from "./commands/periods.ts";
import { query } from "./commands/query.ts";
import { tally } from "./commands/tally.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  convert,
  periods,
  query,
  tally,
};

const USAGE = `guatu <command> <project.json> [options]

  check   opens every file of a project and accounts for every row (JSON)
  convert writes a layer as a clean file: --layer ID --crs C (WGS84) --out FILE.csv|.geojson|.xlsx
  query   what lies around the venues of a period: --period ID --venue ID --radius M --as-of DAY --format json|csv|geojson
  periods the key periods of a year: --year N
  tally   hazards by area, department, category or type: --by FIELD --as-of DAY

Options: --personal show|hide (show), --format json
Exit codes: 0 done, 1 done but rows were rejected or a layer failed, 2 could not run`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    process.stderr.write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new CannotRun(`unknown command "${name}"\n\n${USAGE}`);
  return command(args);
}

// Whoever reads the answer may stop reading, as `head` does: that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  process.stderr.write(`guatu: ${error.message}\n`);
  process.exitCode = 2;
}
