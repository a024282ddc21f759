import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/core/normalise.ts";
import { ContentId } from "../../../src/ingest/records/contentId.ts";
import { CellView } from "../../../src/ingest/rows/cellView.ts";
import { textOfUnits } from "../../../src/ingest/text/units.ts";
import { issuesOf, on, openFiles } from "../../builders/openFiles.ts";

function idOf(words: readonly string[]): string {
  const id = new ContentId();
  const view = new CellView();
  for (const word of words) {
    view.lookAt(word);
    id.add(view);
  }
  return textOfUnits(id.units, 0, id.to);
}

const letters = fc.constantFrom(..."aZ 1|\t\u3000Ａ①ﬁé號号，、。：（㎡\u200b\ud83d\ude00\u0301");
const word = fc.oneof(fc.string({ unit: letters, maxLength: 12 }), fc.string({ unit: "binary", maxLength: 300 }));

describe("an id of what a record says", () => {
  it("is its words in their normal form, joined, those that are empty left out", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const expected = words.map(normalise).filter((one) => one !== "");
        expect(idOf(words)).toBe(expected.join("|"));
      }),
    );
  });

  it("of hazards in the rows of sites is one of them alone, whatever the ledger itself calls them", async () => {
    const rows = ["a,甲,堵塞,", "a,甲,堵塞,", "a,甲,堵塞,a|堵塞#2", "a,甲,堵塞,", "a,甲,无,"];
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          {
            id: "s",
            kind: "site",
            source: "s.csv",
            crs: "WGS84",
            key: "编号",
            merge: true,
            hazards: { description: "问题", id: "隐患编号" },
          },
        ],
      },
      "s.csv": `编号,名称,问题,隐患编号\n${rows.join("\n")}\n`,
    });
    const page = { which: "open", sort: { by: "days", descending: false }, offset: 0, limit: 9 } as const;
    const { rows: hazards } = await engine.ask("hazards", { ...on("2027-02-18"), ...page });
    expect(hazards.map(({ id }) => id).sort()).toEqual(["a|堵塞", "a|堵塞#2", "a|堵塞#2#2", "a|堵塞#3"]);
    const twice = (await issuesOf(engine, "s")).filter(({ code }) => code === "duplicate-id");
    expect(twice.map(({ value }) => value)).toEqual(["a|堵塞", "a|堵塞#2", "a|堵塞"]);
  });
});
