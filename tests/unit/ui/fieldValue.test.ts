import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MASK, redactText } from "../../../src/core/personal.ts";
import { FieldValue } from "../../../src/desk/cards/FieldValue.tsx";

const html = (value: string) =>
  renderToStaticMarkup(createElement(FieldValue, { value }))
    .replaceAll("<wbr/>", "")
    .replaceAll(' target="_blank" rel="noreferrer"', "");
const link = (address: string, text = address) => `<a href="${address}">${text}</a>`;

const A = "https://a.cn/1.jpg";
const B = "http://b.cn/2.jpg";

it.each([
  ["one address is a link", A, link(A)],
  [
    "several are a link each, whatever parts them",
    `${A};${B}；${A}, ${B}，${A}`,
    `${link(A)};${link(B)}；${link(A)}, ${link(B)}，${link(A)}`,
  ],
  ["what stands around an address is text", `整改前 ${A}；整改后：无`, `整改前 ${link(A)}；整改后：无`],
  ["a comma of an address's own stays in it", "https://a.cn/1,2;3.jpg", link("https://a.cn/1,2;3.jpg")],
  [
    "characters are shown as people write them",
    "https://a.cn/%E7%85%A7.jpg",
    link("https://a.cn/%E7%85%A7.jpg", "https://a.cn/照.jpg"),
  ],
  [
    "nothing but the web is a link",
    "javascript:alert(1) ftp://a.cn/x file:///c:/x",
    "javascript:alert(1) ftp://a.cn/x file:///c:/x",
  ],
  ["an address in which something is hidden is text", `https://a.cn/${MASK}.jpg`, `https://a.cn/${MASK}.jpg`],
])("%s", (_, value, expected) => {
  expect(html(value)).toBe(expected);
});

it("a long address breaks behind its slashes", () => {
  const markup = renderToStaticMarkup(createElement(FieldValue, { value: "https://a.cn/very-long/folder/1.jpg" }));
  expect(markup).toContain("a.cn/<wbr/>very-long/<wbr/>folder/<wbr/>1.jpg</a>");
});

it.each([
  "https://a.cn/13912345678.jpg",
  "https://a.cn/%31%33%39%31%32%33%34%35%36%37%38.jpg",
  "https://a.cn/%ZZ%31%33%39%31%32%33%34%35%36%37%38.jpg",
])("a number in an address is hidden as in any text: %s", (address) => {
  const told = redactText(address);
  expect(told).toContain(MASK);
  expect(html(told)).not.toMatch(/href|13912345678/);
});
