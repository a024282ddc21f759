import type { FileUse, ProjectSource, SourceFile } from "../../contract/contract.ts";
import { done, type Result } from "../../core/result.ts";
import type { FilesWork } from "./filesWork.ts";
import type { Standing } from "./standing.ts";

interface Planned {
  readonly work: Pick<FilesWork, "project" | "items">;
  readonly after: Standing;
}

/**
 * What given files say the open project was: a project of their own, or the open one with them in the places of its files, so
 * that its corrections hold for both and what only one of them has is not told as new. Null where no file fits one of its own.
 */
export async function olderVersion(
  { files }: Extract<ProjectSource, { type: "files" }>,
  plan: (files: readonly SourceFile[], uses: readonly FileUse[]) => Promise<Result<Planned>>,
  open: () => Promise<Result<Standing>>,
): Promise<Result<Standing | null>> {
  const meant = await plan(files, []);
  if (!meant.ok) return meant;
  const { project, items } = meant.value.work;
  if (project !== null) return open();
  const uses = items.map(({ use }): FileUse => (use.type === "replace" ? use : { type: "leave" }));
  if (uses.every(({ type }) => type === "leave")) return done(null);
  if (items.every(({ use }) => use.type === "replace" || use.type === "leave")) return done(meant.value.after);
  const kept = await plan(files, uses);
  return kept.ok ? done(kept.value.after) : kept;
}
