import type { Answers } from "../queries/seen.ts";
import type { AppState } from "../store/state.ts";

/** `layer/id` of what is selected, once its card has come. */
export function selectedRef({
  state: { selection },
  answers: { site, record },
}: {
  readonly state: Pick<AppState, "selection">;
  readonly answers: Pick<Answers, "site" | "record">;
}): string | null {
  if (selection?.type === "site" && site?.ask.site === selection.site && site.answer !== null)
    return `${site.answer.row.layer}/${site.answer.row.id}`;
  if (selection?.type !== "record" || record === null || record.answer === null) return null;
  const isIts = record.ask.record === selection.record && record.ask.layer === selection.layer;
  return isIts ? `${record.answer.layer}/${record.answer.id}` : null;
}
