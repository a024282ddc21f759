import { afterEach, expect, it, vi } from "vitest";
import { linkOfView } from "../../../src/modes/briefing/linkOfView.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["http://guatu.office/#mode=briefing&q=%E7%94%B2", "http://guatu.office/#mode=briefing&q=甲"],
  ["http://guatu.office/#q=%zz", "http://guatu.office/#q=%zz"],
  ["file:///D:/guatu.html#mode=briefing", ""],
])("%s is printed as %j", (href, printed) => {
  vi.stubGlobal("location", { href, protocol: new URL(href).protocol });
  expect(linkOfView()).toBe(printed);
});
