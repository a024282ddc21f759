import { createEngine } from "../../src/engine/engine.ts";
import { CannotRun, sentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, resolveDay } from "./day.ts";
import { folderFiles } from "./openFolder.ts";
import { choice } from "./options.ts";
import { writeJson } from "./terminal.ts";

/** `compare`: what has changed from one version of a project to another, both looked at on one day. */
export const compare: Command = {
  does: "what has changed from OLD, a project, to NEW",
  options: { "as-of": "DAY" },
  takesFiles: "two",
  run,
};

async function run({ files: [before = "", after = ""], options }: Given): Promise<number> {
  const personal = choice(options, "personal", ["show", "hide"]);
  const engine = createEngine((source) => folderFiles(source.type === "url" ? source.url : after));
  const opened = await engine.ask("open", { personal, source: { type: "url", url: after } });
  if (!opened.ok) throw new CannotRun(sentence(opened.error));
  const asOf = resolveDay(options, opened.value);
  const compared = await engine.ask("compare", { personal, asOf, before: { type: "url", url: before } });
  if (!compared.ok) throw new CannotRun(sentence(compared.error));
  writeJson(compared.value);
  return exitCode(opened.value);
}
