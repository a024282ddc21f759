import type {
  ChangeRow,
  ChangesAsked,
  ChangesPage,
  OlderVersion,
  SourceFile,
  Versions,
} from "../../contract/contract.ts";
import type { ChangeKind } from "../../core/changeKinds.ts";
import type { TableFormat } from "../../core/fileFormats.ts";
import type { App } from "../app.ts";
import { changesQuestion } from "../queries/compareQueries.ts";
import type { Comparison } from "../store/comparison.ts";
import { personalOf } from "../store/privacy.ts";
import { setMode } from "./choose.ts";
import { lookAt } from "./look.ts";
import { addNotice } from "./notices.ts";
import { choosePages } from "./pages.ts";
import { select } from "./select.ts";

/** The older version before the last change of files, or as it is given; null where there is none, and where it is refused, which is said. */
export async function lookBack(
  app: App,
  files: readonly SourceFile[] | null,
  signal?: AbortSignal,
): Promise<Versions | null> {
  const personal = personalOf(app.store.getState());
  const source = files === null ? null : ({ type: "files", name: files[0]?.path.split("/")[0] ?? "", files } as const);
  const found = await app.engine.ask("lookBack", { personal, source }, signal === undefined ? {} : { signal });
  if (found.ok) return found.value;
  if (found.error.code !== "aborted") addNotice(app, "error", { type: "failure", failure: found.error });
  return null;
}

/** Lists what has changed since a version, in the place of the table of hazards. */
export function compareWith(app: App, older: OlderVersion, versions: Versions, which: ChangeKind): void {
  app.store.setState(({ comparison, ledger }) => ({
    comparison: { older, versions, which, isTall: (comparison ?? ledger)?.isTall ?? false },
    ledger: null,
  }));
}

export function changeComparison(app: App, change: Partial<Comparison>): void {
  app.store.setState(({ comparison }) => (comparison === null ? {} : { comparison: { ...comparison, ...change } }));
}

export function closeComparison(app: App): void {
  app.store.setState({ comparison: null });
}

/** One page of a kind of change; null when the older version is not held any more, or a bug was met and said. */
export async function loadChanges(
  app: App,
  asked: ChangesAsked & { readonly which: ChangeKind },
  offset: number,
  limit: number,
): Promise<ChangesPage | null> {
  return (await app.queries.ask("changes", { ...asked, offset, limit }))?.answer ?? null;
}

/** All changes as a file, in the words given; null where it would be too large for a sheet, which is said. */
export async function changesAsFile(
  app: App,
  format: TableFormat,
  labels: Readonly<Record<string, string>>,
): Promise<Blob | null> {
  const asked = changesQuestion(app.store.getState());
  const written =
    asked === null ? null : (await app.queries.ask("exportChanges", { ...asked, format, labels }))?.answer;
  if (written == null) return null;
  if (written.ok) return new Blob([written.value]);
  addNotice(app, "error", { type: "failure", failure: written.error });
  return null;
}

/** From here on single sites stand by themselves in most places. */
const NEAR = 15;

/** Opens the card of what changed, and goes to its place; what is gone has a place alone. */
export function chooseChange(app: App, { card, place }: ChangeRow): void {
  select(app, card);
  const { viewport } = app.store.getState();
  if (place === null || viewport === null) return;
  lookAt(app, { lng: place[0], lat: place[1], zoom: Math.max(NEAR, viewport.zoom) });
}

/** Lays what is compared out as a page for a meeting. */
export function layOutComparison(app: App): void {
  choosePages(app, { template: "compare" });
  setMode(app, "briefing");
}
