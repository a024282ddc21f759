import { expect, it } from "vitest";
import { timeline } from "../../../src/words/zh/timeline.ts";

it.each([
  ["双 12", "距双 12 还有 9 天"],
  ["元宵", "距元宵还有 9 天"],
  ["2027年区两会", "距 2027年区两会还有 9 天"],
  ["COP 31 (A)", "距 COP 31 (A)还有 9 天"],
])("a blank stands between %s and the Chinese around it only where Latin or figures touch it", (name, said) => {
  expect(timeline.toNode(name, 9)).toBe(said);
});

it("no sentence begins with a blank", () => {
  expect(timeline.toEnd("119 消防月", 0)).toBe("119 消防月今天结束");
  expect(timeline.over("双 11")).toBe("双 11 已结束");
});
