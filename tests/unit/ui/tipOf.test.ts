import { describe, expect, it } from "vitest";
import { tipOf } from "../../../src/desk/frame/tipOf.ts";
import type { HazardCard, SiteCard } from "../../../src/state/answers.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";

const zh = wordsOf("zh");
const view = {
  donuts: {
    lng: Float64Array.of(1),
    lat: Float64Array.of(1),
    counts: Uint32Array.of(2, 0, 3, 0, 0, 0, 1295),
    major: Uint32Array.of(0),
    level: 5,
    refs: ["s/6"],
    also: [[]],
  },
  singles: {
    lng: Float64Array.of(2),
    lat: Float64Array.of(2),
    status: Uint8Array.of(1),
    marks: Uint8Array.of(1),
    category: Uint16Array.of(0),
    refs: ["s/42"],
    names: [""],
  },
  shapes: [],
  points: [],
};
const nothing = { view: null, hoveredSite: null, hoveredRecord: null, project: null };
const known = (more: object) => ({ ...nothing, ...more }) as unknown as Parameters<typeof tipOf>[2];
const site = { type: "site", ref: "s/42" } as const;

const cardOf = (hazards: readonly Pick<HazardCard, "status" | "daysLeft">[]) => ({
  ask: { ref: "s/42" },
  answer: {
    row: { name: "东楼", status: "overdue", marks: 0, category: "hotel", openHazards: 2, address: "" },
    hazards,
  } as unknown as SiteCard,
});

describe("what is said of a thing under the pointer", () => {
  it("a cluster: its sites by status, worst first, none of them left out", () => {
    const tip = tipOf(zh, { type: "node", node: { level: 5, site: "s/6" } }, known({ view }));
    expect(tip?.title).toBe("1,300 家场所");
    expect(tip?.rows.map(({ text, figure }) => `${text} ${figure}`)).toEqual(["逾期 2", "整改中 3", "未排查 1,295"]);
  });
  it("nothing of a cluster that is no longer there", () => {
    expect(tipOf(zh, { type: "node", node: { level: 5, site: "s/7" } }, known({ view }))).toBeNull();
  });
  it("a site by its status at once, its name and days when its card has come", () => {
    expect(tipOf(zh, site, known({ view }))?.rows[0]).toMatchObject({ status: "open", figure: "" });
    const card = cardOf([
      { status: "open", daysLeft: 5 },
      { status: "overdue", daysLeft: -12 },
      { status: "closed", daysLeft: -90 },
    ]);
    const tip = tipOf(zh, site, known({ view, hoveredSite: card }));
    expect(tip?.title).toBe("东楼");
    expect(tip?.rows[0]).toMatchObject({ text: "逾期", figure: zh.card.daysOver(12) });
  });
  it("the card of another site says nothing of this one", () => {
    const other = { ...cardOf([]), ask: { ref: "s/41" } };
    expect(tipOf(zh, site, known({ hoveredSite: other }))).toBeNull();
  });
  it("a record by its name and kind", () => {
    const answer = { kind: "hydrant", name: "消火栓 12", fields: { usable: "false" } };
    const record = { type: "record", ref: "h/9" } as const;
    const tip = tipOf(zh, record, known({ hoveredRecord: { ask: { ref: "h/9" }, answer } }));
    expect(tip).toEqual({
      title: "消火栓 12",
      rows: [{ status: null, marks: 0, text: zh.map.symbols["hydrant-broken"], figure: "" }],
    });
  });
});
