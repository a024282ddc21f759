import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A file of sites for `--sites`; it is gone when the test is over. */
export function listFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "guatu-list-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "list.txt");
  writeFileSync(path, text);
  return path;
}
