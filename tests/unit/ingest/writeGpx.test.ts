import { Parser } from "saxen";
import { expect, it } from "vitest";
import { writeGpx } from "../../../src/ingest/write/writeGpx.ts";

/** Every element with its texts, as a reader of XML sees them; throws when the text is not well formed. */
function read(xml: string): { names: string[]; texts: string[]; lats: string[] } {
  const found = { names: [] as string[], texts: [] as string[], lats: [] as string[] };
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => {
    found.names.push(name);
    const given = attributes();
    if (given !== false && given["lat"] !== undefined) found.lats.push(`${given["lat"]} ${given["lon"]}`);
  });
  parser.on("text", (text) => {
    if (text.trim() !== "") found.texts.push(text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml);
  const error = parser.end();
  if (error !== null && error !== undefined) throw error;
  return found;
}

it("writes well-formed GPX 1.1 with each point as a waypoint and in its route", () => {
  const points = [
    { lng: 106.5, lat: 29.5, name: "1 甲", text: "" },
    { lng: 106.5100001, lat: 29.51, name: "2 乙", text: "一路 1 号" },
  ];
  const xml = writeGpx("一张图", "直线", [{ name: "第 1 队", text: "", points }]);
  const { names, lats, texts } = read(xml);
  expect(names.filter((name) => name !== "name" && name !== "desc")).toEqual([
    "gpx",
    "metadata",
    "wpt",
    "wpt",
    "rte",
    "rtept",
    "rtept",
  ]);
  expect(lats).toEqual([
    "29.5000000 106.5000000",
    "29.5100000 106.5100001",
    "29.5000000 106.5000000",
    "29.5100000 106.5100001",
  ]);
  expect(texts).toContain("2 乙");
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<gpx version="1.1" /);
});

it("keeps a hostile name a name, and leaves out what XML cannot hold", () => {
  const name = `</name><script>"&'\u0000\u0008\ud800\uffff𠮷`;
  const { names, texts } = read(
    writeGpx(name, "", [{ name: "a", text: "", points: [{ lng: 0, lat: 0, name, text: name }] }]),
  );
  expect(names).not.toContain("script");
  expect(texts[0]).toBe("&lt;/name&gt;&lt;script&gt;&quot;&amp;&apos;𠮷");
});
