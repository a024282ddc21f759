import Papa from "papaparse";
import type { LayerSpec } from "../../src/core/layerSpec.ts";
import { isKnownHeading } from "../../src/ingest/columns/columns.ts";
import { readCsv } from "../../src/ingest/csv/readCsv.ts";
import { buildLayer } from "../../src/ingest/records/layerBuilder.ts";
import { chooseEncoding, decodeChunks, SLICE_BYTES } from "../../src/ingest/text/decode.ts";

/** A layer of one CSV file, read as the app reads it. */
export async function importFile(layer: LayerSpec, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const builder = buildLayer(layer, "Asia/Shanghai");
  const outcome = await readCsv(
    bytes,
    layer.id,
    {
      knownHeadings: new Set(Object.values(layer.hazards ?? {})),
      isHeading: isKnownHeading,
      onProgress: () => undefined,
      aborted: () => false,
    },
    builder.file(layer.id),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  builder.finish();
}

/** As people call it: the decoded text through `Papa.parse`, chunk by chunk, each as long as the pieces of our own import. */
export function papaChunked(bytes: Uint8Array<ArrayBuffer>): number {
  let text = "";
  for (const piece of decoded(bytes)) text += piece;
  let cells = 0;
  // The types know chunks of files only.
  const config: object = {
    chunkSize: SLICE_BYTES,
    chunk: ({ data }: { readonly data: readonly string[][] }) => {
      for (const record of data) cells += record.length;
    },
  };
  Papa.parse<string[]>(text, config);
  return cells;
}

/** The least an import must do: only the parser inside PapaParse, on the same pieces that our own import gets. */
export function papaBare(bytes: Uint8Array<ArrayBuffer>): number {
  let rest = "";
  let cells = 0;
  const parser = () => new Papa.Parser({ delimiter: ",", newline: "\n" });
  for (const piece of decoded(bytes)) {
    rest += piece;
    const { data, meta } = parser().parse(rest, 0, true) as unknown as { data: string[][]; meta: { cursor: number } };
    for (const record of data) cells += record.length;
    rest = rest.slice(meta.cursor);
  }
  return cells;
}

/** The text of a file behind the decoder of our own import. */
function* decoded(bytes: Uint8Array<ArrayBuffer>): Generator<string> {
  const encoding = chooseEncoding(bytes);
  if (!encoding.ok) throw new Error("no encoding");
  for (const { text } of decodeChunks(bytes, encoding.value)) yield text;
}
