import { LARGEST_RADIUS } from "../src/core/radius.ts";
import { CannotRun } from "./commands/cannotRun.ts";
import { check } from "./commands/check.ts";
import { convert } from "./commands/convert.ts";
import { patrol } from "./commands/patrol.ts";
import { periods } from "./commands/periods.ts";
import { query } from "./commands/query.ts";
import { tally } from "./commands/tally.ts";
import { say } from "./commands/terminal.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  convert,
  patrol,
  periods,
  query,
  tally,
};

const USAGES: Readonly<Record<string, string>> = {
  check: "check   opens every file of a project and accounts for every row (JSON)",
  convert: "convert writes a layer as a clean file: --layer ID --crs C (WGS84) --out FILE.csv|.geojson|.xlsx",
  query: `query   what lies around the venues of a period: --period ID --venue ID --radius M (at most ${LARGEST_RADIUS})
          --as-of DAY --format json|csv|geojson`,
  periods: "periods the key periods of a year: --year N --as-of DAY",
  patrol: `patrol  sites in an order to visit them: --period ID --venue ID --radius M or --sites FILE, --from ID --to ID --teams N
          --minutes N --start HH:mm --mode foot|e-bike|car --effort N --as-of DAY --format json|csv|geojson|gpx`,
  tally: "tally   hazards: --by area|department|category|type --as-of DAY",
};

const usageOf = (...names: readonly string[]): string => `guatu <command> <project.json> [options]

${names.map((name) => `  ${USAGES[name]}`).join("\n")}

Options: --personal show|hide (show), --format json
Exit codes: 0 done, 1 done but rows were rejected or a layer failed, 2 could not run`;
const USAGE = usageOf(...Object.keys(COMMANDS));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    process.stderr.write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    say(`unknown command "${name}"`);
    process.stderr.write(`\n${USAGE}\n`);
    return 2;
  }
  if (args.includes("--help")) {
    process.stderr.write(`${usageOf(name)}\n`);
    return 0;
  }
  return command(args);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads the answer may stop reading, as `head` does: that is no fault of ours.
  if (error.code === "EPIPE") return;
  say(`standard output: ${error.code ?? error.message}`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A fault of the program is told with its stack; 1 would say that the answer is there.
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(...(error instanceof CannotRun ? [error.message] : said.split("\n")));
  process.exitCode = 2;
}
