import { afterEach, expect, it, vi } from "vitest";
import { addressOf } from "../../../src/modes/briefing/addressOf.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  [
    "http://guatu.office/map/#mode=wall",
    "mode=briefing&area=%E7%94%B2",
    "http://guatu.office/map/#mode=briefing&area=甲",
  ],
  ["http://guatu.office/?project=d/p.json#x", "page=area", "http://guatu.office/?project=d/p.json#page=area"],
  ["http://guatu.office/", "area=%zz", "http://guatu.office/#area=%zz"],
  ["file:///D:/guatu.html#mode=briefing", "page=area", ""],
])("on the page at %s the view %s is printed as %j", (href, link, printed) => {
  const { protocol, origin, pathname, search } = new URL(href);
  vi.stubGlobal("location", { protocol, origin, pathname, search });
  expect(addressOf(link)).toBe(printed);
});
