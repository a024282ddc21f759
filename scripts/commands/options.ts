import { CannotRun } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";

/** A command's project and its options; every option must be one that the command knows, with a value unless it is a flag. */
export function readOptions(
  args: readonly string[],
  command: Pick<Command, "options" | "flags" | "takesFiles">,
): Given {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (!word.startsWith("--")) {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = word.slice(2, equals < 0 ? undefined : equals);
    if (equals < 0 && command.flags?.includes(name) === true) {
      options.set(name, "");
      continue;
    }
    if (name !== "personal" && !Object.hasOwn(command.options, name)) throw new CannotRun(`unknown option --${name}`);
    const value = equals < 0 ? args[++i] : word.slice(equals + 1);
    // `--period --venue V` forgot the period.
    if (value === undefined || (equals < 0 && value.startsWith("--")))
      throw new CannotRun(`option --${name} needs a value`);
    options.set(name, value);
  }
  const [project, ...more] = rest;
  if (project === undefined)
    throw new CannotRun(
      command.takesFiles === "must"
        ? "no file was named: guatu <command> FILE..."
        : "no project.json was named: guatu <command> path/to/project.json",
    );
  if (command.takesFiles === "two" && more.length !== 1)
    throw new CannotRun("two projects are compared: guatu <command> OLD/project.json NEW/project.json");
  if (more.length > 0 && command.takesFiles === undefined) throw new CannotRun(`unexpected "${more[0]}"`);
  return { project, files: rest, options };
}

/** One of a list of words; the first is the default. */
export function choice<W extends string>(
  options: ReadonlyMap<string, string>,
  name: string,
  words: readonly [W, ...W[]],
): W {
  const value = options.get(name);
  if (value === undefined) return words[0];
  const found = words.find((word) => word === value);
  if (found === undefined) throw new CannotRun(`--${name} must be one of ${words.join(", ")}, not "${value}"`);
  return found;
}
