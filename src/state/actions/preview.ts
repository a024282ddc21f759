import type { Contract, Edit, MovedPlace, PreviewAnswer } from "../../contract/contract.ts";
import type { Result } from "../../core/result.ts";
import type { App } from "../app.ts";
import { boundsOfMoves } from "../selectors/boundsOfMoves.ts";
import { personalOf } from "../store/privacy.ts";

/** Opens a file of a layer to its first rows, in the place of the table of hazards. */
export function openPreview(app: App, layer: string, file: string): void {
  app.store.setState({ preview: { layer, file }, ledger: null });
}

export function closePreview(app: App): void {
  app.store.setState({ preview: null, moves: [] });
}

/** The first rows of a file, as they are read or as they would be after an edit. */
export function loadPreview(
  app: App,
  file: Pick<Contract["preview"]["ask"], "layer" | "file">,
  edit: Edit | null,
  signal: AbortSignal,
): Promise<Result<PreviewAnswer>> {
  const personal = personalOf(app.store.getState());
  const ask = { personal, layer: file.layer, file: file.file, ...(edit === null ? {} : { edit }) };
  return app.engine.ask("preview", ask, { signal });
}

/** Draws where a correction that is tried would put records, and brings both places into sight. */
export function showMoves(app: App, moves: readonly MovedPlace[]): void {
  const bounds = boundsOfMoves(moves);
  app.store.setState({ moves, ...(bounds === null ? {} : { wanted: { bounds } }) });
}

/** Takes them off the map again, unless others are drawn by now. */
export function hideMoves(app: App, moves: readonly MovedPlace[]): void {
  if (app.store.getState().moves === moves) app.store.setState({ moves: [] });
}
