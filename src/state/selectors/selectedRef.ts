import { type Ref, refOf } from "../../core/ref.ts";
import type { Answers } from "../queries/seen.ts";
import type { AppState } from "../store/state.ts";

/** `layer/id` of what is selected, once its card has come. */
export function selectedRef({
  state: { selection },
  answers: { site, record },
}: {
  readonly state: Pick<AppState, "selection">;
  readonly answers: Pick<Answers, "site" | "record">;
}): Ref | null {
  if (selection?.type === "site" && site?.ask.ref === selection.ref && site.answer !== null)
    return refOf(site.answer.row);
  if (selection?.type !== "record" || record === null || record.answer === null) return null;
  return record.ask.ref === selection.ref ? refOf(record.answer) : null;
}
