import { expect, it } from "vitest";
import { MARK_MAJOR, type RecordCard, type SiteRow } from "../../../src/contract/contract.ts";
import { markOfRecord, markOfSite } from "../../../src/scene/parts/marks.ts";

const site: SiteRow = {
  layer: "sites",
  id: "S7",
  name: "东楼",
  nearName: "东楼",
  address: "",
  category: "",
  status: "overdue",
  marks: MARK_MAJOR,
  openHazards: 1,
  place: [106.5, 29.5],
};
const hydrant: RecordCard = {
  kind: "hydrant",
  layer: "hydrants",
  id: "H1",
  name: "",
  fields: { usable: "false" },
  place: [106.5, 29.5],
  approximate: false,
  sources: [],
};
const pick = { type: "record", ref: "hydrants/H1" } as const;

it("a site that its card tells of is drawn as it is on the map", () => {
  expect(markOfSite(site)).toEqual({
    lng: 106.5,
    lat: 29.5,
    symbol: "overdue",
    major: true,
    supervised: false,
    suspended: false,
    approximate: false,
    pick: { type: "site", ref: "sites/S7" },
  });
  expect(markOfSite({ ...site, place: null })).toBeNull();
});

it("so is a hydrant, by whether it can be used; a venue is an area of its own", () => {
  expect(markOfRecord(hydrant, pick)?.symbol).toBe("hydrant-broken");
  expect(markOfRecord({ ...hydrant, fields: { usable: "true" } }, pick)?.symbol).toBe("hydrant-usable");
  expect(markOfRecord({ ...hydrant, fields: {} }, pick)?.symbol).toBe("hydrant-unregistered");
  expect(markOfRecord({ ...hydrant, kind: "venue" }, pick)).toBeNull();
});
