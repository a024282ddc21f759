import { CannotRun } from "./commands/cannotRun.ts";
import { COMMANDS } from "./commands/commands.ts";
import { readOptions } from "./commands/options.ts";
import { say } from "./commands/terminal.ts";
import { usageOf } from "./commands/usage.ts";

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    process.stderr.write(`${usageOf()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    say(`unknown command "${name}"`);
    process.stderr.write(`\n${usageOf()}\n`);
    return 2;
  }
  if (args.includes("--help")) {
    process.stderr.write(`${usageOf(name)}\n`);
    return 0;
  }
  return command.run(readOptions(args, command));
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
