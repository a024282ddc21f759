import type { FilesPlan, FileUse, SourceFile } from "../../contract/contract.ts";
import type { Result } from "../../core/result.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";
import { addNotice } from "./notices.ts";
import { knownReadings, sayRemembered } from "./rememberReadings.ts";
import { revised } from "./revised.ts";

/** What somebody wants of each file, in the order of the plan; null where it speaks for itself. */
export type Uses = readonly (FileUse | null)[];

/** What files would do in the open project. */
export function planFiles(
  app: App,
  files: readonly SourceFile[],
  uses: Uses,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<FilesPlan>> {
  const personal = personalOf(app.store.getState());
  return app.engine.ask(
    "plan",
    { personal, files, uses, readings: knownReadings(app) },
    { signal, onProgress: ({ done }) => onProgress(done) },
  );
}

/** Does what the plan says; the view and what was chosen stay. Says why where it is refused. */
export async function takeFiles(app: App, files: readonly SourceFile[], uses: Uses): Promise<boolean> {
  const readings = knownReadings(app);
  const isTaken = await change(app, (personal) => app.engine.ask("take", { personal, files, uses, readings }));
  const { project } = app.store.getState();
  if (isTaken && project !== null) sayRemembered(app, project);
  return isTaken;
}

/** Looks at the files of the open project again, as somebody has given them; what was corrected stays. */
export function renewFiles(app: App, files: readonly SourceFile[]): Promise<boolean> {
  const source = { type: "files", name: files[0]?.path.split("/")[0] ?? "", files } as const;
  return change(app, async (personal) => {
    const renewed = await app.engine.ask("refresh", { personal, source });
    if (renewed.ok) app.source = source;
    return renewed;
  });
}

async function change(
  app: App,
  ask: (personal: "show" | "hide") => ReturnType<typeof app.engine.ask<"take">>,
): Promise<boolean> {
  const { generation } = app.store.getState();
  app.store.setState({ isChanging: true });
  try {
    const changed = await ask(personalOf(app.store.getState()));
    if (app.store.getState().generation !== generation) return false;
    if (changed.ok) app.store.setState(revised(app, changed.value));
    else addNotice(app, "error", { type: "failure", failure: changed.error });
    return changed.ok;
  } finally {
    app.store.setState({ isChanging: false });
  }
}
