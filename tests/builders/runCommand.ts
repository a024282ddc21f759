import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { vi } from "vitest";
import { CannotRun } from "../../scripts/commands/cannotRun.ts";
import type { Command } from "../../scripts/commands/command.ts";
import { readOptions } from "../../scripts/commands/options.ts";
import type { Files } from "./openFiles.ts";

/** What a command of scripts/guatu.ts answers over files that a test writes out: exit code, standard output and standard error. */
export async function runCommand(
  command: Command,
  files: Files,
  ...args: string[]
): Promise<{ code: number; out: string; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-command-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
    await writeFile(join(folder, path), text);
  }
  const heard = { out: "", said: "" };
  const hear = (stream: NodeJS.WriteStream, as: keyof typeof heard) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      heard[as] += String(text);
      return true;
    });
  const ears = [hear(process.stdout, "out"), hear(process.stderr, "said")];
  try {
    // Files that were written are named by their paths in the folder, in place of a project that there is none of.
    const words = args.map((arg) => (Object.hasOwn(files, arg) || arg.startsWith("./") ? join(folder, arg) : arg));
    const first = Object.hasOwn(files, "project.json") || command.takesFiles === undefined ? ["project.json"] : [];
    const given = readOptions([...first.map((name) => join(folder, name)), ...words], command);
    return { code: await command.run(given), ...heard };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { code: 2, out: heard.out, said: error.message };
  } finally {
    for (const ear of ears) ear.mockRestore();
    await rm(folder, { recursive: true, force: true });
  }
}
