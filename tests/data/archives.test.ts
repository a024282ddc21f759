import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tilesIn } from "../../src/core/tilesIn.ts";
import { openFiles } from "../builders/openFiles.ts";
import { describeWithFiles } from "../describeWithData.ts";

/** What the engine says of an archive that lies beside a project. */
async function readingOf(folder: string, file: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const name = file.replace(/^.*\//, "");
  const { engine } = await openFiles({
    "project.json": { version: 1, layers: [], basemap: { type: "pmtiles", url: name } },
    [name]: bytes,
  });
  return { engine, read: await engine.ask("readBasemap", { personal: "hide", basemap: 0 }) };
}

describeWithFiles("basemap", "archives of others", (folder) => {
  it("firenze opens with the older names of its layers, and every tile of the town is there", async () => {
    const { engine, read } = await readingOf(folder, "firenze_protomaps_v3.pmtiles");
    expect(read).toMatchObject({
      ok: true,
      value: {
        type: "shapes",
        schema: "protomaps",
        layers: ["water", "green", "block", "road", "building", "label"],
        maxzoom: 14,
        attribution: "Protomaps © OpenStreetMap",
      },
    });
    for (const [z, x, y] of tilesIn([11.25, 43.765, 11.26, 43.775], 0, 14)) {
      const tile = await engine.ask("archiveTile", { personal: "hide", basemap: 0, z, x, y });
      expect(tile.ok && tile.value?.byteLength, `${z}/${x}/${y}`).toBeGreaterThan(100);
    }
  });

  it.each([
    ["empty", "archive-empty", ""],
    ["invalid", "archive-foreign", expect.any(String)],
    ["invalid_v4", "archive-newer", "4"],
    ["test_fixture_1", "archive-schema", "test_fixture_1pmtiles"],
    ["test_fixture_2", "archive-schema", "test_fixture_2pmtiles"],
    ["test_fixture_mlt", "archive-kind", "MLT"],
  ])("%s says what it is", async (name, why, detail) => {
    const { read } = await readingOf(folder, `broken/${name}.pmtiles`);
    expect(read).toEqual({ ok: false, error: { why, host: `${name}.pmtiles`, detail } });
  });
});
