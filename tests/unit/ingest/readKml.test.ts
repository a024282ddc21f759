import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../src/ingest/files/formats.ts";
import { readKml } from "../../../src/ingest/kml/readKml.ts";
import { collect, type Told } from "../../fixtures/readers/collect.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const kml = (inside: string, head = HEAD): string =>
  `${head}<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>全部</name>${inside}</Document></kml>`;
const place = (inside: string, shape = "<Point><coordinates>106.5,29.5,0</coordinates></Point>"): string =>
  `<Placemark>${inside}${shape}</Placemark>`;
const read = (content: string | Uint8Array, options = {}): Promise<Told> => collect(readKml, content, options);
/** The rows with the heading of each cell that is filled. */
const rows = ({ head, rows: told }: Told): readonly string[] =>
  told.map(({ cells }) => cells.flatMap((cell, i) => (cell === "" ? [] : [`${head?.headings[i]}=${cell}`])).join(" "));

describe("what a placemark says becomes columns", () => {
  it("its name, address, phone and times; the folders around it are one", async () => {
    const told = await read(
      kml(
        `<Style><name>no</name></Style><Folder><name>商圈</name>${place("<name> 东楼 </name><address>一路</address>")}
         <Folder><name>沿街</name>${place("<name>铺</name><phoneNumber>tel</phoneNumber><TimeStamp><when>2026-11-03</when></TimeStamp>")}</Folder>
         ${place("<name>西楼</name><TimeSpan><begin>2026</begin><end>2027</end></TimeSpan>")}</Folder>${place("<name>外</name>")}`,
      ),
    );
    expect(told.result).toEqual({ ok: true, value: undefined });
    expect(rows(told)).toEqual([
      "folder=商圈 name=东楼 address=一路",
      "folder=商圈/沿街 name=铺 phone=tel when=2026-11-03",
      "folder=商圈 name=西楼 begin=2026 end=2027",
      "name=外",
    ]);
    expect(told.rows.map(({ row, line }) => [row, line])).toEqual([1, 2, 3, 4].map((n) => [n, n]));
    expect(told.head).toMatchObject({ encoding: "utf-8", isGeojson: true, headerLine: 0 });
    expect(told.head?.crs).toBeUndefined();
  });

  it("ExtendedData of both forms; what is said twice is one column, what differs two", async () => {
    const data =
      '<Data name="编号"><displayName>x</displayName><value>007</value></Data><SchemaData schemaUrl="#s"><SimpleData name="name">乙</SimpleData><SimpleData name="等级">重大</SimpleData></SchemaData>';
    const told = await read(
      kml(
        `<Schema name="s" id="s"><SimpleField name="等级" type="string"/></Schema>${place(`<name>甲</name><ExtendedData>${data}</ExtendedData>`)}${place(`<name>乙</name><ExtendedData>${data}</ExtendedData>`)}`,
      ),
    );
    expect(rows(told)).toEqual(["name=甲 编号=007 name (2)=乙 等级=重大", "name=乙 编号=007 等级=重大"]);
  });

  it("the table in a description, wrapped or escaped; what stands beside it stays", async () => {
    const table =
      "<html><style>td{color:red}</style><table><tr><td colspan=2>甲</td></tr><tr><td><table><tr bgcolor='#D4E4F3'><td>单位名称:</td><td>甲 &amp; 乙</td></tr><tr><td>编号</td><td>007</td></tr><tr><td>空</td><td></td></tr></table></td></tr></table></html>";
    const told = await read(
      kml(
        `${place(`<name>甲</name><description><![CDATA[${table}]]></description>`)}${place(`<description>${table.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</description>`)}${place("<description><b>一栋</b> 六层</description>")}${place("<description>无标签 A&amp;B</description>")}`,
      ),
    );
    expect(rows(told)).toEqual([
      "name=甲 单位名称=甲 & 乙 编号=007",
      "单位名称=甲 & 乙 编号=007 description=甲",
      "description=一栋 六层",
      "description=无标签 A&B",
    ]);
  });

  it("a key of the language itself is a column", async () => {
    const told = await read(kml(place('<ExtendedData><Data name="__proto__"><value>x</value></Data></ExtendedData>')));
    expect(rows(told)).toEqual(["__proto__=x"]);
  });
});

describe("shapes", () => {
  const RING = "0,0 0,1 1,1 0,0";
  it.each<[string, string, unknown]>([
    [
      "a point",
      "<Point><coordinates> 106.5,29.5 </coordinates></Point>",
      { type: "Point", coordinates: [106.5, 29.5] },
    ],
    [
      "a line with heights and blanks",
      "<LineString><coordinates>\n1, 2, 3\n 4,5,6\t7,8 </coordinates></LineString>",
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [4, 5],
          [7, 8],
        ],
      },
    ],
    [
      "an area with a hole",
      `<Polygon><outerBoundaryIs><LinearRing><coordinates>${RING}</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>${RING}</coordinates></LinearRing></innerBoundaryIs></Polygon>`,
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [0, 1],
            [1, 1],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      "several at once",
      "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><Point><coordinates>3,4</coordinates></Point></MultiGeometry></MultiGeometry>",
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [1, 2] },
          { type: "Point", coordinates: [3, 4] },
        ],
      },
    ],
    [
      "a track",
      "<gx:Track><when>2026</when><gx:coord>1 2 0</gx:coord><gx:coord>3 4 0</gx:coord></gx:Track>",
      {
        type: "LineString",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ["none", "", null],
  ])("%s", async (_, shape, geometry) => {
    const told = await read(kml(place("<name>甲</name>", shape)));
    expect(told.rows.map((row) => [row.geometry, row.geometryFault])).toEqual([[geometry, undefined]]);
  });

  it.each(["甲,乙", "1", "1,", "1;2"])("coordinates that are none, %s, are a fault of the row", async (text) => {
    const told = await read(kml(place("<name>甲</name>", `<Point><coordinates>${text}</coordinates></Point>`)));
    expect(told.rows.map((row) => [row.geometry, row.geometryFault])).toEqual([[null, "geometry-unreadable"]]);
  });
});

describe("bytes", () => {
  const text = kml(place("<name>甲楼</name>"), '<?xml version="1.0" encoding="GB2312"?>');
  it.each<[string, Uint8Array, string]>([
    ["GB2312 as declared", Buffer.from(text.replace("甲楼", "\xbc\xd7\xc2\xa5"), "latin1"), "gb18030"],
    [
      "Big5 as declared",
      Buffer.from(text.replace("GB2312", "Big5").replace("甲楼", "\xa5\xd2\xbc\xd3"), "latin1"),
      "big5",
    ],
    ["UTF-8 under a declaration of GB2312", strToU8(text), "utf-8"],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]), "utf-16le"],
  ])("%s", async (_, bytes, encoding) => {
    const told = await read(bytes);
    expect([told.head?.encoding, ...rows(told)]).toEqual([encoding, encoding === "big5" ? "name=甲樓" : "name=甲楼"]);
  });

  it("KMZ: every KML in it, the main one first", async () => {
    const told = await read(
      zipSync({
        "files/b.kml": strToU8(kml(place("<name>乙</name>"))),
        "files/a.png": strToU8("x"),
        "doc.kml": strToU8(kml(place("<name>甲</name>"))),
      }),
    );
    expect(rows(told)).toEqual(["name=甲", "name=乙"]);
  });

  it("is known by what it is, whatever it is called", () => {
    const names = ["a.kml", "a.xml", "a.csv"].map((file) => formatOf(file, strToU8(kml("", `${HEAD}<!-- x -->\n`))));
    const zip = zipSync({ "doc.kml": strToU8(kml("")) });
    const zips = ["a.kmz", "a.xlsx.kmz", "a"].map((file) => formatOf(file, zip));
    expect([...names, ...zips].map((format) => format.ok && format.value.name)).toEqual(Array(6).fill("kml"));
    const other = formatOf("a.kml", strToU8('<?xml version="1.0"?><gpx></gpx>'));
    expect(!other.ok && other.error).toEqual({ code: "format-unknown", subject: "a.kml", detail: "xml" });
  });
});

describe("what cannot be read says so", () => {
  const whole = kml(place("<name>甲</name>") + place("<name>乙</name>"));
  it.each<[string, string | Uint8Array, string, string | undefined, number]>([
    ["torn in the second placemark", whole.slice(0, whole.indexOf("乙") + 1), "xml-broken", "1", 1],
    ["not well formed at once", "<kml><Placemark></kml>", "xml-broken", "0", 0],
    ["nothing in it", kml(""), "file-empty", undefined, 0],
    ["only links", kml("<NetworkLink><Link/></NetworkLink>"), "file-empty", "NetworkLink", 0],
    ["a KMZ without a KML", zipSync({ "a.png": strToU8("x") }), "archive-broken", "kml", 0],
    ["a torn KMZ", zipSync({ "doc.kml": strToU8(whole) }).subarray(0, 60), "archive-broken", undefined, 0],
  ])("%s", async (_, content, code, detail, count) => {
    const told = await read(content);
    expect(told.result).toEqual({
      ok: false,
      error: { code, subject: "file", ...(detail === undefined ? {} : { detail }) },
    });
    expect(told.rows).toHaveLength(count);
  });

  it("more columns than a ledger has are refused", async () => {
    const data = Array.from({ length: 2100 }, (_, i) => `<Data name="n"><value>${i}</value></Data>`).join("");
    const told = await read(kml(place(`<ExtendedData>${data}</ExtendedData>`)));
    expect(told.result.ok ? "" : told.result.error.code).toBe("columns-too-many");
  });

  it("stops when it is told to", async () => {
    const told = await read(whole, { aborted: () => true });
    expect(told.result.ok ? "" : told.result.error.code).toBe("aborted");
  });
});
