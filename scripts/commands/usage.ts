import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const WIDTH = 120;
const NAME_WIDTH = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 1;
const INDENT = " ".repeat(NAME_WIDTH + 2);

/** How commands are called: the named ones, or all. */
export const usageOf = (...names: readonly string[]): string => `guatu <command> <project.json> [options]

${(names.length === 0 ? Object.keys(COMMANDS) : names).map(entryOf).join("\n")}

Options of all: --personal show|hide (show)
Exit codes: 0 done, 1 done but rows were rejected or a layer failed, 2 could not run`;

function entryOf(name: string): string {
  const { does, options, flags = [] } = COMMANDS[name]!;
  const told = [
    ...Object.entries(options).map(([option, value]) => `--${option} ${placeholder(value)}`),
    ...flags.map((flag) => `--${flag}`),
  ];
  const lines = [`  ${name.padEnd(NAME_WIDTH)}${does}${told.length === 0 ? "" : ":"}`];
  for (const piece of told) {
    const last = lines.at(-1)!;
    if (last.length + 1 + piece.length > WIDTH) lines.push(`${INDENT}${piece}`);
    else lines[lines.length - 1] = `${last} ${piece}`;
  }
  return lines.join("\n");
}

const placeholder = (value: Command["options"][string]): string =>
  typeof value === "string" ? value : value.join("|");
