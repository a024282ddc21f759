import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LinkCodeMark } from "../../../src/modes/patrol/LinkCodeMark.tsx";

const ADDRESS =
  "https://office.lan/guatu/?project=data/project.json#mode=patrol&period=lantern-2027&venue=venues/VN-02";
/** Pixels of the side of a module. */
const TIMES = 6;

/** What is drawn, as pixels. */
function drawn(svg: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]) * TIMES;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let i = 0; i < TIMES; i++)
      for (let j = 0; j < TIMES; j++)
        data.fill(
          0,
          ((Number(y) * TIMES + i) * side + Number(x) * TIMES + j) * 4,
          ((Number(y) * TIMES + i) * side + Number(x) * TIMES + j) * 4 + 3,
        );
  return { width: side, height: side, data };
}

it("a reader finds the address in the code of a sheet", () => {
  const code = encodeQR(ADDRESS, "raw", { border: 4, ecc: "medium" });
  const svg = renderToStaticMarkup(createElement(LinkCodeMark, { code, label: "扫码看地图" }));
  expect(decodeQR(drawn(svg))).toBe(ADDRESS);
});
