import { normalise } from "../../core/normalise.ts";
import type { LayerReport } from "../../state/answers.ts";

/** What of the accounts is looked for. */
export interface AccountsWanted {
  /** Words that the title, the kind or the name of a file holds, blanks between them; all of them must be there. */
  readonly words: string;
  readonly onlyTrouble: boolean;
}

/** Sheets of the layer's workbooks that nobody reads. */
export const unreadSheets = ({ files }: LayerReport): number =>
  files.reduce((total, { unreadSheets: sheets = [] }) => total + sheets.length, 0);

/** Did a layer fail, leave sheets unread, or have rows with a problem? What is said of a file as a whole, nearly every one has. */
export const isTroubled = (layer: LayerReport): boolean =>
  layer.error !== undefined || layer.rejected > 0 || layer.rowIssues > 0 || unreadSheets(layer) > 0;

/** What failed first, then what lost rows or left sheets unread, then the rest in the order of the project. */
export function byTrouble(layers: readonly LayerReport[]): readonly LayerReport[] {
  const trouble = (layer: LayerReport) =>
    layer.error !== undefined ? 2 : layer.rejected > 0 || unreadSheets(layer) > 0 ? 1 : 0;
  return layers.toSorted((a, b) => trouble(b) - trouble(a));
}

/** The accounts that are wanted, in their order; `kindOf` says a kind in words. */
export function accountsFound(
  layers: readonly LayerReport[],
  { words, onlyTrouble }: AccountsWanted,
  kindOf: (kind: string | null) => string,
): readonly LayerReport[] {
  const wanted = words
    .split(/\s+/u)
    .map(normalise)
    .filter((word) => word !== "");
  return layers.filter((layer) => {
    if (onlyTrouble && !isTroubled(layer)) return false;
    const said = [layer.title, kindOf(layer.kind), ...layer.files.map(({ file }) => file)].map(normalise);
    return wanted.every((word) => said.some((text) => text.includes(word)));
  });
}
