import { describe, expect, it } from "vitest";
import { waterOfLink, waterToLink } from "../../../src/state/actions/waterLink.ts";
import { waterRules } from "../../../src/state/queries/waterQueries.ts";
import { tourViews } from "../../../src/state/selectors/tourViews.ts";
import { NO_WATER } from "../../../src/state/store/waterChoice.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";

const linkOf = (choice: Partial<typeof NO_WATER>) =>
  writeLink({ mode: "water", filter: {}, ...waterToLink({ ...NO_WATER, ...choice }) }, []);

describe("a link about water", () => {
  it("leaves out what is the rule's own", () => {
    expect(linkOf({})).toBe("#mode=water");
    expect(linkOf({ list: "uncovered", minutes: { "fire-station": null, "micro-station": null } })).toBe("#mode=water");
  });

  it("keeps list and rules, and gives them back", () => {
    const choice = {
      ...NO_WATER,
      list: "late-circle",
      metric: "straight",
      radius: 120,
      spacing: 100,
      minutes: { "fire-station": null, "micro-station": 4 },
      mode: "e-bike",
    } as const;
    const text = linkOf(choice);
    expect(text).toBe("#mode=water&radius=120&show=late-circle&metric=straight&spacing=100&minutes=5,4&travel=e-bike");
    expect(waterOfLink(readLink(text).link)).toEqual(choice);
    expect(waterRules(choice)).toEqual({
      metric: "straight",
      radius: 120,
      spacing: 100,
      minutes: { "micro-station": 4 },
      mode: "e-bike",
    });
  });

  it("takes nothing from a link about something else, and what fills a wall for no list", () => {
    expect(waterOfLink(readLink("#mode=holiday&radius=500").link)).toEqual(NO_WATER);
    expect(waterOfLink(readLink("#mode=water&show=ranking").link).list).toBe("uncovered");
  });

  it("may say that it goes by road, which every such link does that says nothing", () => {
    const { link, bad } = readLink("#mode=water&metric=road");
    expect([bad, waterOfLink(link), writeLink(link, [])]).toEqual([[], NO_WATER, "#mode=water"]);
  });

  it("is a map in a tour, and its radius is none of rings", () => {
    const [view] = tourViews({
      tour: { seconds: 30, views: [{ key: "a", link: "mode=water&radius=120&show=circle" }] },
    });
    expect([view?.shows, view?.to.radius]).toEqual(["map", undefined]);
  });
});
