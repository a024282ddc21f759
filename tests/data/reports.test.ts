import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createEngine } from "../../src/engine/engine.ts";
import { account } from "../builders/openFiles.ts";
import { describeWithFiles } from "../describeWithData.ts";

/** The account of the last layer of each folder: nothing is lost, and what is not placed is known. */
const EXPECTED: Readonly<Record<string, string>> = {
  csv_big5: "5 = 5 + 0 + 0, repaired 0, not on map 0",
  csv_mixed_eol: "4 = 4 + 0 + 0, repaired 0, not on map 0",
  csv_noheader: "3 = 3 + 0 + 0, repaired 0, not on map 0",
  csv_noheader_en: "2 = 2 + 0 + 0, repaired 0, not on map 0",
  csv_nul_ff: "2 = 2 + 0 + 0, repaired 0, not on map 0",
  csv_one_bad_utf8_byte_nobom: "5 = 5 + 0 + 0, repaired 0, not on map 0",
  csv_single_quotes_pipe: "3 = 3 + 0 + 0, repaired 0, not on map 0",
  g_string_coords: "2 = 2 + 0 + 0, repaired 2, not on map 0",
  i_footer: "1 = 1 + 0 + 0, repaired 0, not on map 0",
  i_repeat_header: "2 = 2 + 0 + 0, repaired 0, not on map 0",
  x_total_row_notes: "2 = 2 + 0 + 0, repaired 0, not on map 0",
};
/** Scripts, and events whose venues lie in no file. */
const LOST = ["g_jsvar", "jsonp", "x_time_only"];

describeWithFiles("reports", "inputs that earlier versions got wrong", (folder) => {
  it("are read, or said to be what they are", async () => {
    const lost: string[] = [];
    for (const name of readdirSync(folder).filter((one) => statSync(join(folder, one)).isDirectory())) {
      const files = readdirSync(join(folder, name)).map((path) => ({
        path,
        content: new Uint8Array(readFileSync(join(folder, name, path))),
      }));
      const opened = await createEngine().ask("open", { personal: "show", source: { type: "files", name, files } });
      if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`);
      const layer = opened.value.layers.at(-1)!;
      if (layer.rejected > 0 || layer.error !== undefined) lost.push(name);
      if (EXPECTED[name] !== undefined) expect([name, account(layer)]).toEqual([name, EXPECTED[name]]);
    }
    expect(lost).toEqual(LOST);
  });
});
