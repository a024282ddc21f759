import { describe, expect, it } from "vitest";
import { account, issuesOf, line, openFiles, openLayer } from "../../builders/openFiles.ts";

/** What a file was taken for: field=heading, in the order of the file's columns; the system behind it where one was known. */
async function columnsOf(kind: string, text: string, more: object = {}, name = "a.csv") {
  const { report } = await openLayer({ kind, crs: undefined, ...more }, text, name);
  const [file] = report.files;
  const head =
    text.split("\n").findLast((one) => Object.values(file!.columns).some((word) => one.includes(word))) ?? "";
  return Object.entries(file!.columns)
    .sort(([, a], [, b]) => head.indexOf(a) - head.indexOf(b))
    .map(([field, heading]) => `${field}=${heading}`)
    .join(" ");
}

/** The clean file that a layer would be written to, without its heading. */
async function written(kind: string, text: string | object, more: object = {}, name?: string) {
  const { engine } = await openLayer({ kind, ...more }, text, name);
  const file = await engine.ask("export", { personal: "show", layer: "a", format: "csv", crs: "WGS84" });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const [head = "", ...rows] = new TextDecoder().decode(file.value.bytes).replace("\ufeff", "").trim().split(/\r?\n/);
  return { head, rows };
}

describe("headings of a thing and a field", () => {
  it.each([
    ["site", "加油站编号,加油站名称,加油站地址", "id=加油站编号 name=加油站名称 address=加油站地址"],
    ["site", "养老机构编码,养老机构名称,机构地址", "id=养老机构编码 name=养老机构名称 address=机构地址"],
    ["site", "用户编号,用户名称,用气地址", "id=用户编号 name=用户名称 address=用气地址"],
    ["site", "门店编码,门店名称", "id=门店编码 name=门店名称"],
    ["site", "学校编码,学校名称,学校地址", "id=学校编码 name=学校名称 address=学校地址"],
    ["site", "编号,消防安全重点单位,地址", "id=编号 name=消防安全重点单位 address=地址"],
    ["site", "小区名称,楼栋名称,地址", "compound=小区名称 name=楼栋名称 address=地址"],
    ["site", "名称,安检日期", "name=名称 checkedOn=安检日期"],
    ["site", "户主,房屋地址", "contact=户主 address=房屋地址"],
    ["site", "Premises Name,Tel No.,Type of Business", "name=Premises Name phone=Tel No. category=Type of Business"],
    ["micro-station", "站点,所在位置,站长", "name=站点 address=所在位置 contact=站长"],
    ["hydrant", "栓号,具体位置,栓体状况", "id=栓号 address=具体位置 usable=栓体状况"],
    [
      "hazard",
      "受检单位,问题及隐患,整改落实情况,要求整改完成时间",
      "siteName=受检单位 description=问题及隐患 status=整改落实情况 due=要求整改完成时间",
    ],
    [
      "hazard",
      "隐患单位及地址,主要火灾隐患,督办时间,目前进展,包保领导",
      "siteName=隐患单位及地址 description=主要火灾隐患 found=督办时间 status=目前进展 responsible=包保领导",
    ],
    ["site", "企业名称,负责人,负责人手机", "name=企业名称 manager=负责人 phone=负责人手机"],
    ["event", "活动内容,举办地点,时间安排", "name=活动内容 venue=举办地点 start=时间安排"],
    ["site", "station_id,Business Name,poi_address", "id=station_id name=Business Name address=poi_address"],
    ["site", "bank_no,bankName,bank_addr", "id=bank_no name=bankName address=bank_addr"],
    ["site", "編號,名稱,地址,經度,緯度", "id=編號 name=名稱 address=地址 lng=經度 lat=緯度"],
    ["site", "单位名称,物业单位名称,营业执照编号", "name=单位名称"],
    ["hydrant", "栓号,栓位置,是否损坏", "id=栓号 address=栓位置 usable=是否损坏"],
    [
      "hazard",
      "隐患编号,加油站编号,加油站名称,存在问题",
      "id=隐患编号 site=加油站编号 siteName=加油站名称 description=存在问题",
    ],
    ["hazard", "学校名称,消防隐患整改期限,整改状态", "siteName=学校名称 due=消防隐患整改期限 status=整改状态"],
    ["event", "场地编号,场地名称,活动名称,开始时间", "venue=场地编号 venueName=场地名称 name=活动名称 start=开始时间"],
  ])("%s: %s", async (kind, headings, expected) => {
    const row = headings.replace(/[^,]+/g, "甲");
    expect(await columnsOf(kind, `${headings}\n${row}\n`)).toBe(expected);
  });

  it("a compound names its buildings with theirs, once it has several, and itself where the ledger is of compounds", async () => {
    const rows = (text: string, more = {}) =>
      written("site", text, more).then(({ head, rows: all }) => {
        const at = head.split(",").indexOf("name");
        return all.map((row) => row.split(",")[at]);
      });
    const buildings =
      "小区,楼栋,地址\n滨江苑,1栋,一路1号\n滨江苑,2栋,一路1号\n新桥苑,1栋,二路2号\n新桥苑,2栋,二路2号\n";
    expect(await rows(buildings)).toEqual(["滨江苑1栋", "滨江苑2栋", "新桥苑1栋", "新桥苑2栋"]);
    expect(await rows("小区,楼栋,地址\n滨江苑,1栋,一路1号\n新桥苑,1栋,二路2号\n")).toEqual(["滨江苑", "新桥苑"]);
    const gates = "小区,地址\n滨江苑,一路1号\n滨江苑,一路3号\n";
    expect(await rows(gates, { category: "old-compound" })).toEqual(["滨江苑", "滨江苑"]);
    expect(await rows(gates)).toEqual([undefined, undefined]);
  });

  it("two rows of them, the upper one over several", async () => {
    const text =
      "编号,单位名称,坐标,,整改情况,,\n,,经度,纬度,责任人,时限,状态\nY1,甲,106.5,29.5,张三,2026-11-03,整改中\n";
    expect(await columnsOf("hazard", text)).toBe(
      "siteName=单位名称 id=编号 lng=经度 lat=纬度 responsible=责任人 due=时限 status=状态",
    );
    const site = await columnsOf("site", text);
    expect(site).toContain("lng=经度 lat=纬度");
    expect(site).not.toContain("manager");
  });

  it.each([
    ["site", "manager", "单位名称"],
    ["hazard", "responsible", "存在问题"],
  ])("a name below who is responsible is that person's: %s", async (kind, field, first) => {
    const one = `${first},地址,消防安全责任人,\n,,姓名,电话\n甲,一路1号,张三,13900000000\n`;
    expect(await columnsOf(kind, one)).toContain(`${field}=姓名`);
    // Below two such headings both are called so: the first one is meant.
    const two = `${first},地址,消防安全责任人,,消防安全管理人,\n,,姓名,电话,姓名,电话\n甲,一路1号,张三,1,李四,2\n`;
    expect(await columnsOf(kind, two)).toContain(`${field}=消防安全责任人姓名`);
    expect(await columnsOf(kind, two)).not.toContain("name=消防");
  });
});

describe("systems and orders in headings", () => {
  it.each([
    ["经度(GCJ02),纬度(GCJ02)", "GCJ02"],
    ["高德经度,高德纬度", "GCJ02"],
    ["bd_lng,bd_lat", "BD09"],
    ["百度经度,百度纬度", "BD09"],
    ["lng_wgs84,lat_wgs84", "WGS84"],
  ])("%s is %s", async (headings, crs) => {
    const text = `编号,${headings}\n1,106.55,29.55\n`;
    const own = await written("site", text, { crs: undefined });
    const said = await written("site", text.replace(headings, "经度,纬度"), { crs });
    expect(own).toEqual(said);
    const { issues } = await openLayer({ crs: undefined }, text);
    expect(issues.map(({ code }) => code)).not.toContain("crs-assumed");
  });

  it.each([
    ["of two pairs the one that names WGS-84", "GCJ02经度,GCJ02纬度,WGS84经度,WGS84纬度", {}, "106.6,29.6"],
    ["of two pairs the one that names a system", "lng,lat,lng_wgs84,lat_wgs84", {}, "106.6,29.6"],
    ["the layer's own system first", "经度,纬度,百度经度,百度纬度", { crs: "WGS84" }, "106.5,29.5"],
  ])("%s", async (_, headings, more, place) => {
    const { rows } = await written("site", `编号,${headings}\n1,106.5,29.5,106.6,29.6\n`, { crs: undefined, ...more });
    expect(rows[0]).toContain(place);
  });

  it.each([
    ["latlng", "35.93,-79.01", "-79.01,35.93"],
    ["纬度经度", "35.93,79.01", "79.01,35.93"],
    ["lnglat", "-79.01,35.93", "-79.01,35.93"],
  ])("%s says which axis stands first", async (heading, cell, place) => {
    expect((await written("hydrant", `id,${heading}\n1,"${cell}"\n`)).rows[0]).toContain(place);
  });

  it("a flag that is asked the other way is read the other way", async () => {
    const { rows } = await written("hydrant", "编号,是否损坏\n1,是\n2,否\n3,完好\n");
    expect(rows).toEqual(["1,false", "2,true", "3,true"]);
    const traditional = await written("hydrant", "編號,是否損壞\n1,是\n2,否\n");
    expect(traditional.rows).toEqual(["1,false", "2,true"]);
    expect((await written("site", "编号,是否营业\n1,是\n2,否\n")).rows).toEqual(["1,other,false", "2,other,true"]);
  });
});

describe("what content alone shows", () => {
  it("two columns that are axes, without any heading: one issue, and the first line is a row", async () => {
    const { report, issues } = await openLayer({}, "甲店,一路一号,106.5123,29.5123\n乙店,二路二号,106.5223,29.5223\n");
    expect(account(report)).toBe("2 = 2 + 0 + 0, repaired 0, not on map 0");
    expect(issues.map(line)).toEqual(['0 : headings-unknown "" kept']);
  });

  it("a column that is unique and never empty is the id", async () => {
    expect(await columnsOf("site", "名称,卡片\n甲,K-101\n甲,K-102\n甲,K-103\n")).toBe("name=名称 id=卡片");
    expect(await columnsOf("site", "名称,线路\n甲,023-1234567\n乙,023-1234568\n丙,023-1234569\n")).toBe("name=名称");
    expect(await columnsOf("site", "名称,人数多少\n甲,10112\n甲,10113\n甲,10114\n")).toBe("name=名称");
  });

  it("a sheet with headings alone says so", async () => {
    const { report, issues } = await openLayer({}, "编号,名称,经度,纬度\n");
    expect([report.rows, issues.map(({ code }) => code)]).toEqual([0, ["rows-missing"]]);
  });
});

const HAZARDS = "隐患编号,隐患描述,发现日期,整改期限";
describe("deadlines", () => {
  it.each([
    ["12月底前", "2026-12-31 date-from-phrase"],
    ["2026年12月底", "2026-12-31 date-from-phrase"],
    ["11月上旬", "2026-11-10 date-from-phrase"],
    ["2027年2月下旬", "2027-02-28 date-from-phrase"],
    ["3日内", "2026-11-12 date-from-phrase"],
    ["5个工作日内", "2026-11-16 date-from-phrase"],
    ["一个月内", "2026-12-09 date-from-phrase"],
    ["一周内", "2026-11-16 date-from-phrase"],
    ["立即整改", "2026-11-09 date-from-phrase"],
    ["即查即改", "2026-11-09 date-from-phrase"],
    ["2026-12", "2026-12-31 date-from-phrase"],
    ["9.13", "2026-09-13 date-without-year"],
    ["1月5日", "2027-01-05 date-without-year"],
    ["长期坚持", ""],
    ["待定", ""],
    ["二〇二六年十二月三日", "2026-12-03"],
    ["3-Dec-26", "2026-12-03"],
    ["26.12.3", "2026-12-03"],
    ["2026—12—03", "2026-12-03"],
    ["2026、12、3", "2026-12-03"],
    ["1796227200000", "2026-12-03"],
    ["2026-W49-4", "2026-12-03"],
    ["11月31日", " date-unreadable"],
  ])("%s", async (word, expected) => {
    const text = `${HAZARDS}\nY1,堵塞,2026-11-09,${word}\n`;
    const { rows } = await written("hazard", text);
    const { issues } = await openLayer({ kind: "hazard" }, text);
    const codes = issues.filter(({ code }) => code.startsWith("date")).map(({ code }) => ` ${code}`);
    expect(`${rows[0]!.split(",")[3]}${codes.join("")}`).toBe(expected);
  });

  it("the day of the data stands in for the day found: the layer's, or a title's", async () => {
    const text = "隐患编号,整改期限\nY1,1月5日\n";
    expect((await written("hazard", text, { dataDate: "2026-11-30" })).rows).toEqual(["Y1,2027-01-05"]);
    const titled = `三江街道隐患台账（截至2026年11月30日）,\n${text}`;
    expect((await written("hazard", titled)).rows).toEqual(["Y1,2027-01-05"]);
    expect((await openLayer({ kind: "hazard" }, titled)).report.dataDate).toBe("2026-11-30");
  });
});

describe("times of events", () => {
  const VENUES = "编号,名称,经度,纬度\nV1,广场,106.5,29.5\n";
  it.each([
    [
      "活动名称,活动地点,活动日期,开始时间,结束时间",
      "灯会,广场,2027-02-18,18:00,22:30",
      "2027-02-18 18:00,2027-02-18 22:30",
    ],
    ["活动名称,活动地点,日期,时间", "灯会,广场,2027年2月18日,晚上7点-9点半", "2027-02-18 19:00,2027-02-18 21:30"],
    ["活动名称,活动地点,开始时间,结束时间", "跨年,广场,2026-12-31 20:00,00:30", "2026-12-31 20:00,2027-01-01 00:30"],
    ["活动名称,活动地点,开始时间,结束时间", "跨年,广场,2026-12-31 20:00,24:00", "2026-12-31 20:00,2027-01-01 00:00"],
    ["活动名称,活动地点,活动时间", "灯会,广场,2027年2月18日18:30-22:00", "2027-02-18 18:30,2027-02-18 22:00"],
    ["活动名称,活动地点,活动时间", "灯会,广场,2027年2月18日8:30-11:00", "2027-02-18 08:30,2027-02-18 11:00"],
    ["活动名称,活动地点,活动时间", "灯会,广场,2027年2月18日—21日", "2027-02-18,2027-02-21"],
    ["活动名称,活动地点,活动时间", "灯会,广场,2.18-2.21", "2027-02-18,2027-02-21"],
    ["活动名称,活动地点,活动时间", "灯会,广场,正月十五 14:00", "2027-02-20 14:00,"],
    ["活动名称,活动地点,活动时间", "守岁,广场,除夕", "2027-02-05,"],
    ["活动名称,活动地点,活动时间", "庙会,广场,大年初三下午2点半", "2027-02-08 14:30,"],
    ["活动名称,活动地点,活动时间", "庙会,广场,2027年2月18日19时30分", "2027-02-18 19:30,"],
  ])("%s: %s", async (headings, row, expected) => {
    const { engine } = await openFiles({
      "project.json": {
        campaign: { start: "2026-11-01", end: "2027-03-31" },
        layers: [
          { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
          { id: "a", kind: "event", source: "a.csv" },
        ],
      },
      "v.csv": VENUES,
      "a.csv": `${headings}\n${row}\n`,
    });
    const file = await engine.ask("export", { personal: "show", layer: "a", format: "csv", crs: "WGS84" });
    const [head = "", cells = ""] = file.ok
      ? new TextDecoder().decode(file.value.bytes).replace("\ufeff", "").split(/\r?\n/)
      : [];
    const at = head.split(",").indexOf("start");
    expect([...cells.split(","), ""].slice(at, at + 2).join(",")).toBe(expected);
  });
});

describe("ids", () => {
  it("are what a formula or an apostrophe keeps as text, in every column that names them", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
          { id: "a", kind: "hazard", source: "a.csv" },
        ],
      },
      "s.csv": "场所编号,单位名称,经度,纬度\n007,甲,106.5,29.5\n008,乙,106.51,29.51\n",
      "a.csv": '隐患编号,场所编号,隐患描述\nY1,="007",堵塞\nY2,\'008,堵塞\nY3,8,堵塞\n',
    });
    expect((await issuesOf(engine, "a")).map(line)).toEqual(['4 场所编号: site-not-found "8" kept']);
  });

  it("of GeoJSON are the digits that are written, above 2^53 too", async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":12345678901234567891,"geometry":null,"properties":{"name":"1234567890123456789"}},{"type":"Feature","geometry":null,"properties":{"id":5001112233445566779}}]}';
    const { rows } = await written("site", text, {}, "a.geojson");
    expect(rows.map((row) => row.split(",")[0])).toEqual(["12345678901234567891", "5001112233445566779"]);
  });
});

describe("hurt and odd files", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const bytesOf = (...parts: readonly (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...utf8(part)])));
  const project = { layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }] };

  it("UTF-8 with one broken character is UTF-8 still, and its cell is told", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},示例${i}号店,106.5,29.5\n`).join("");
    const content = bytesOf(`编号,名称,经度,纬度\nX,示例`, 0xe5, 0xba, `,106.5,29.5\n${rows}`);
    const { engine, opened } = await openFiles({ "project.json": project, "a.csv": content });
    expect([opened.layers[0]!.files[0]!.encoding, opened.layers[0]!.loaded]).toEqual(["utf-8", 31]);
    expect((await issuesOf(engine, "a")).map(line)).toEqual(['2 名称: bytes-unreadable "示例�" kept']);
  });

  it("Big5 is told from GB18030 by itself", async () => {
    const big5 = [0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xa6, 0x57, 0xba, 0xd9, 0x0a, 0x31, 0x2c, 0xa5, 0x78, 0xa5, 0x5f, 0x0a];
    const { opened } = await openFiles({ "project.json": project, "a.csv": Uint8Array.from(big5) });
    expect(opened.layers[0]!.files[0]).toMatchObject({ encoding: "big5", columns: { id: "編號", name: "名稱" } });
  });

  it("NUL and form feed are dropped from a cell, and told", async () => {
    const { issues, report } = await openLayer(
      {},
      "编号,名称,经度,纬度\n1,甲\0店,106.5,29.5\n2,乙\f店,106.5,29.5\n\x1a",
    );
    expect(issues.map(line)).toEqual(['2 名称: bytes-unreadable "甲店" kept', '3 名称: bytes-unreadable "乙店" kept']);
    expect(report.rows).toBe(2);
  });

  it("a comma is the point of numbers where semicolons part the cells", async () => {
    const { rows } = await written("site", "编号;经度;纬度;建筑高度\n1;106,512345;29,501234;12,5\n");
    expect(rows).toEqual(["1,other,12.5,106.512345,29.501234"]);
  });

  it.each([
    [
      "coordinates as text",
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":["106.5","29.5"]},"properties":{"id":"1"}}]}',
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
    ],
    [
      "NaN",
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[106.5,29.5]},"properties":{"id":"NaN","height":NaN}}]}',
      "1 = 1 + 0 + 0, repaired 0, not on map 0",
    ],
    [
      "an array of features",
      '[{"type":"Feature","geometry":{"type":"Point","coordinates":[106.5,29.5]},"properties":{"id":"1"}}]',
      "1 = 1 + 0 + 0, repaired 0, not on map 0",
    ],
    ["an array of places", '[{"name":"甲","lng":106.5,"lat":29.5}]', "1 = 1 + 0 + 0, repaired 0, not on map 0"],
  ])("GeoJSON with %s", async (_, text, expected) => {
    expect(account((await openLayer({}, text, "a.json")).report)).toBe(expected);
  });

  it.each(["var data = {}", "callback({})", "window.x = [{}]", "export default {}"])("%s is a script", async (text) => {
    const { report } = await openLayer({}, text, "a.json");
    expect(report.error?.code).toBe("script-instead");
  });

  it("GeoJSON in a cell is a shape, a list of words is a list of tags", async () => {
    const shape = '"{""type"":""LineString"",""coordinates"":[[106.5,29.5],[106.51,29.51]]}"';
    expect((await written("road", `id,Route\nA,${shape}\n`)).rows[0]).toContain(
      "LINESTRING (106.5 29.5, 106.51 29.51)",
    );
    const tagged = { type: "Feature", geometry: null, properties: { id: "1", tags: ["雷霆行动", "回头看"] } };
    expect((await written("site", tagged)).rows[0]).toContain("雷霆行动、回头看");
  });
});
