import type { Edit } from "../../contract/contract.ts";
import type { CorrectionTableName } from "../../core/projectFile.ts";
import { correctionTableIn, readAliases, readPlacements } from "../../ingest/project/correctionTables.ts";
import { chooseEncoding, decodeWhole } from "../../ingest/text/decode.ts";

/** A table of corrections that was given to an open project. */
export interface GivenTable {
  readonly name: CorrectionTableName;
  /** A correction a row, with the layer that it is of. */
  readonly edits: readonly { readonly layer: string; readonly edit: Edit }[];
  /** Rows that were not understood. */
  readonly faults: number;
}

/** The corrections in a file; null where it is no table of them, or cannot be read as a text. */
export function givenTable(path: string, bytes: Uint8Array<ArrayBuffer>): GivenTable | null {
  const name = correctionTableIn(bytes);
  if (name === null) return null;
  const encoding = chooseEncoding(bytes);
  const text = encoding.ok ? decodeWhole(bytes, path, encoding.value) : encoding;
  if (!text.ok) return null;
  if (name === "placements") {
    const { rows, faults } = readPlacements(text.value, path);
    const edits = rows.map((placement) => ({ layer: placement.layer, edit: { type: "place", placement } as const }));
    return { name, edits, faults: faults.length };
  }
  const { rows, faults } = readAliases(text.value, path);
  return {
    name,
    edits: rows.map((alias) => ({ layer: alias.layer, edit: { type: "alias", alias } as const })),
    faults: faults.length,
  };
}

/** Those of a project that has these layers: one of another layer would have all of them refused. */
export const ofLayers = ({ edits }: GivenTable, layers: ReadonlySet<string>): readonly Edit[] =>
  edits.flatMap(({ layer, edit }) => (layers.has(layer) ? [edit] : []));
