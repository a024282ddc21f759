import { describe, expect, it } from "vitest";
import { placeInLists, type SiteItem, type Surroundings, WIDE } from "../../../src/modes/holiday/text/surroundings.ts";

const site = (number: number, id: string, change: Partial<SiteItem> = {}) =>
  ({ site: number, id, layer: "places", status: "open", ring: 0, new: false, worse: false, ...change }) as SiteItem;

const around = {
  sites: [site(7, "school"), site(9, "hotel", { ring: 2 })],
  hydrants: [],
  stations: [],
  infrastructure: [{ ref: "places/school", id: "school", layer: "places", name: "", distance: 1, venue: "" }],
  lanes: [],
} as Surroundings;

describe("a site that is picked on the map", () => {
  it("is found in the list of sites, whatever list is open", () => {
    expect(placeInLists(around, 9, "hydrants", WIDE)).toBe("listed");
    expect(placeInLists(around, 9, "sites", WIDE)).toBe("listed");
  });
  it("stays where the open list holds it too", () => {
    expect(placeInLists(around, 7, "infrastructure", WIDE)).toBeNull();
    expect(placeInLists(around, 9, "infrastructure", WIDE)).toBe("listed");
  });
  it("opens a list that leaves it out", () => {
    expect(placeInLists(around, 9, "sites", { ...WIDE, ring: 0 })).toBe("hidden");
    expect(placeInLists(around, 9, "sites", { ...WIDE, ring: 2 })).toBe("listed");
  });
  it("outside of the rings is in no list", () => {
    expect(placeInLists(around, 3, "sites", WIDE)).toBeNull();
    expect(placeInLists(around, -1, "sites", WIDE)).toBeNull();
  });
});
