import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LongText } from "../../../src/ui/parts/LongText.tsx";

const html = (text: string) => renderToStaticMarkup(createElement(LongText, { text }));

it.each([
  [
    "an address breaks behind its slashes",
    "“http://a.cn/very-long/folder/x.json”没有找到",
    "“http://<wbr/>a.cn/<wbr/>very-long/<wbr/>folder/<wbr/>x.json”没有找到",
  ],
  ["characters stand as people write them", "x/%E7%A4%BA%E4%BE%8B/project.json", "x/<wbr/>示例/<wbr/>project.json"],
  ["what only looks so stays", "x/%E7%A4%ZZ-half-a-character", "x/<wbr/>%E7%A4%ZZ-half-a-character"],
  ["a plain sentence stays whole", "第 3 行 1/2 处有误，请改正。", "第 3 行 1/2 处有误，请改正。"],
])("%s", (_, text, expected) => {
  expect(html(text)).toBe(expected);
});
