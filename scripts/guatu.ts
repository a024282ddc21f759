import { CannotRun } from "./commands/cannotRun.ts";
import { check } from "./commands/check.ts";
import { convert } from "./commands/convert.ts";
import { patrol } from "./commands/patrol.ts";
import { periods } from "./commands/periods.ts";
import { query } from "./commands/query.ts";
import { tally } from "./commands/tally.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  convert,
  patrol,
  periods,
  query,
  tally,
};

const USAGE = `guatu <command> <project.json> [options]

  check   opens every file of a project and accounts for every row (JSON)
  convert writes a layer as a clean file: --layer ID --crs C (WGS84) --out FILE.csv|.geojson|.xlsx
  query   what lies around the venues of a period: --period ID --venue ID --radius M --as-of DAY --format json|csv|geojson
  periods the key periods of a year: --year N
  patrol  sites in an order to visit them: --period ID --venue ID --radius M or --sites FILE, --from ID --to ID --teams N
          --minutes N --start HH:mm --mode foot|e-bike|car --effort N --format json|csv|geojson|gpx
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
  // A fault of the program is told with its stack; 1 would say that the answer is there.
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`guatu: ${error instanceof CannotRun ? error.message : said}\n`);
  process.exitCode = 2;
}
