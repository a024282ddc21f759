import type { ChangesAsked, Contract, VersionNote, Versions } from "../../../contract/contract.ts";
import { addDays } from "../../../core/day.ts";
import { done, type Result } from "../../../core/result.ts";
import type { LoadControl } from "../../workspace/loadControl.ts";
import type { Standing } from "../../workspace/standing.ts";
import type { Workspace } from "../../workspace/workspaceFace.ts";
import { dataDateOf } from "../project/reports.ts";
import { changesInView, changesPage } from "./changeRows.ts";
import type { Pair } from "./changes.ts";
import { exportChanges } from "./exportChanges.ts";

/** The questions about changes, answered of the open project and the older version that is held. */
export const COMPARING = {
  lookBack: async (
    workspace: Workspace,
    { source }: Contract["lookBack"]["ask"],
    change: { readonly control: LoadControl; readonly signal: AbortSignal | undefined },
  ): Promise<Result<Versions | null>> => {
    const found = await workspace.lookBack(source, change);
    if (!found.ok) return found;
    const after = workspace.standing();
    if (found.value === null || after === null) return done(null);
    const { held, standing } = found.value;
    return done({ held, before: noteOf(standing), after: noteOf(after) });
  },
  changes: (workspace: Workspace, ask: Contract["changes"]["ask"]): Contract["changes"]["answer"] => {
    const pair = pairOf(workspace, ask);
    return pair === null ? null : changesPage(pair, ask);
  },
  changesInView: (workspace: Workspace, ask: Contract["changesInView"]["ask"]): Contract["changesInView"]["answer"] => {
    const pair = pairOf(workspace, ask);
    return pair === null ? [] : changesInView(pair, ask);
  },
  exportChanges: async (workspace: Workspace, ask: Contract["exportChanges"]["ask"]) => {
    const pair = pairOf(workspace, ask);
    if (pair === null) throw new Error(`changes since "${ask.older}" were to be written, and no such version is held`);
    return exportChanges(pair, ask);
  },
};

function pairOf(workspace: Workspace, { older, held, asOf }: ChangesAsked): Pair | null {
  const after = workspace.standing();
  if (older === "yesterday")
    return after === null ? null : { before: after.index, after: after.index, dayBefore: addDays(asOf, -1), day: asOf };
  const before = workspace.older(older);
  if (before === null || after === null || (held !== undefined && held !== before.held)) return null;
  return { before: before.standing.index, after: after.index, dayBefore: asOf, day: asOf };
}

function noteOf({ layers, written }: Standing): VersionNote {
  const days = layers.flatMap(({ layer }) => dataDateOf(layer) ?? []).sort();
  return { dataDate: days.at(-1) ?? null, written };
}
