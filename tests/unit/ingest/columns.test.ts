import { describe, expect, it, test } from "vitest";
import { fieldsOf, KINDS, type Kind } from "../../../src/core/fields.ts";
import { isKnownHeading, recogniseColumns } from "../../../src/ingest/columns/columns.ts";
import { headingKey, keyWithoutBrackets, meaningsOf, NOT_MAPPED } from "../../../src/ingest/columns/headingWords.ts";

/** "id=单位编码 name=单位名称": what a set of headings was taken for, in field order. */
function recognised(kind: Kind, headings: readonly string[], sample: readonly (readonly string[])[] = []): string {
  const { columns } = recogniseColumns(kind, headings, undefined, sample);
  return Object.keys(fieldsOf(kind))
    .filter((field) => columns.has(field))
    .map((field) => `${field}=${headings[columns.get(field)!]}`)
    .join(" ");
}

/** Every table of domain.md B8, word by word, and what a whole file with these headings is taken for. */
const WILD: readonly (readonly [title: string, kind: Kind, headings: string, expected: string])[] = [
  [
    "hazard ledger A",
    "hazard",
    "隐患编号 隐患标题 隐患描述 隐患位置 隐患级别 发现日期 发现人 所属部门 整改责任人 整改期限 当前状态 整改描述 整改开始日期 整改完成日期 复查结果 复查日期 复查人 复查意见",
    "id=隐患编号 name=隐患标题 department=所属部门 siteAddress=隐患位置 description=隐患描述 level=隐患级别 status=当前状态 found=发现日期 started=整改开始日期 due=整改期限 rectified=整改完成日期 reviewed=复查日期 responsible=整改责任人 measures=整改描述",
  ],
  [
    "hazard ledger B",
    "hazard",
    "违反法规条款 整改措施 整改时限 整改进展 整改验收时间 验收人员 是否销号 是否处罚 处罚形式 罚款金额 处罚文书编号 台账来源 是否为巡查点",
    "type=违反法规条款 status=是否销号 due=整改时限 reviewed=整改验收时间 measures=整改措施 source=台账来源",
  ],
  [
    "supervision ledger",
    "hazard",
    "县 社区 网格 网格员 督导人员 照片 是否整改 整改责任单位 整改责任人 整改确认日期 备注",
    "area=社区 grid=网格 department=整改责任单位 remark=备注 photo=照片 status=是否整改 rectified=整改确认日期 responsible=整改责任人",
  ],
  [
    "target tracking",
    "hazard",
    "指标落后原因分析 完成时限 下一步推进计划 亮灯状态 是否挂牌督办 填报人 考核时间节点 考核县区",
    "area=考核县区 supervision=是否挂牌督办 due=完成时限 measures=下一步推进计划",
  ],
  [
    "monthly report",
    "area",
    "排查单位数(家) 一般隐患排查 一般隐患已整改 一般隐患整改率% 重大排查 重大已整改销号 重大整改率% 排查 已整改 整改率% 已整改销号 列入治理计划 数 达到“五到位” 挂牌督办 省级 累计落实治理资金(万元)",
    "",
  ],
  [
    "fire unit",
    "site",
    "单位名称 单位性质 单位建筑情况 防火等级 单位地址 经度 纬度 值班电话 防火管辖大站 灭火责任队站 消防责任人(电话) 消防管理人(电话) 有无消防队伍 建筑分类/结构/使用性质 地上层数 地下层数 毗邻情况(东南西北) 辖区中队行车路线",
    "name=单位名称 address=单位地址 lng=经度 lat=纬度 department=防火管辖大站 phone=值班电话 category=单位性质 use=建筑分类/结构/使用性质 floors=地上层数 manager=消防责任人(电话)",
  ],
  ["fire unit, one by one", "site", "建筑分类 结构 使用性质", "use=使用性质"],
  [
    "water source",
    "water-source",
    "水源名称 水源编码 水源类型 水源地址 可用状态 水源归属 所属单位(小区) 管辖队站 供水单位(联系方式) 设置形式(地上式/地下式) 最大流量 管网形式 管网压力类型 接口形式 停车位置 同时取水车辆数 天然水源类型 水质 有无枯水期 枯水期时间 有无取水点 吸水形式",
    "id=水源编码 name=水源名称 address=水源地址 department=管辖队站 type=水源类型 usable=可用状态 flow=最大流量 maintainer=供水单位(联系方式)",
  ],
  [
    "event security object",
    "event",
    "活动主题 主(承)办单位 消防管辖 持续时间(天) 活动场所位置 联系电话 临时用火情况 临时用电情况 临时搭建棚架情况 消防设施 消防水源 疏散通道",
    "name=活动主题 department=消防管辖 phone=联系电话 venue=活动场所位置 organiser=主(承)办单位 fireUse=临时用火情况 powerUse=临时用电情况",
  ],
  ["venues by their number", "venue", "场地编号 场地名称 经度 纬度", "id=场地编号 name=场地名称 lng=经度 lat=纬度"],
  [
    "venues that are looked after all the year",
    "venue",
    "名称 经度 纬度 长期",
    "name=名称 lng=经度 lat=纬度 always=长期",
  ],
  [
    "events by the number of their venue",
    "event",
    "编号 场地编号 场地名称 名称",
    "id=编号 name=名称 venue=场地编号 venueName=场地名称",
  ],
  ["events by the name of their venue", "event", "编号 场地名称 名称", "id=编号 name=名称 venue=场地名称"],
  ["posts by the number of their venue", "post", "点位名称 场地编号", "name=点位名称 venue=场地编号"],
  [
    "fire station",
    "fire-station",
    "队站地址 辖区面积 辖区范围 执勤车辆数 装备器材数 每日执勤人数 队长/联系方式",
    "address=队站地址 contact=队长/联系方式 vehicles=执勤车辆数 crew=每日执勤人数",
  ],
  [
    "unit registry",
    "site",
    "所属镇区 单位编码 营业执照 单位地址 单位类型(酒店/教育/市场/大娱乐/出租屋/小作坊/小档口/小娱乐/工地/卫生/重点单位/工厂/十五类) 消防安全责任人+电话 消防安全责任人 消防安全管理人+电话 归属建筑物 归属巡查员",
    "id=单位编码 address=单位地址 area=所属镇区 phone=消防安全责任人+电话 category=单位类型(酒店/教育/市场/大娱乐/出租屋/小作坊/小档口/小娱乐/工地/卫生/重点单位/工厂/十五类) building=归属建筑物 manager=消防安全责任人",
  ],
  [
    "the typical columns, as sites",
    "site",
    "序号 单位名称 地址 经度 纬度 联系人 联系电话 建筑高度 层数 责任人",
    "name=单位名称 address=地址 lng=经度 lat=纬度 contact=联系人 phone=联系电话 height=建筑高度 floors=层数 manager=责任人",
  ],
  [
    "the typical columns, as hazards",
    "hazard",
    "序号 单位名称 地址 经度 纬度 联系人 联系电话 隐患描述 整改时限 责任人 整改状态",
    "lng=经度 lat=纬度 contact=联系人 phone=联系电话 siteName=单位名称 siteAddress=地址 description=隐患描述 status=整改状态 due=整改时限 responsible=责任人",
  ],
];

describe("domain.md B8", () => {
  test.each(WILD)("%s: each heading has a field or is known to have none", (_title, kind, words) => {
    const headings = words.split(" ");
    const strangers = headings.filter((heading) => {
      const silent =
        NOT_MAPPED[kind].includes(headingKey(heading)) || NOT_MAPPED[kind].includes(keyWithoutBrackets(heading));
      return (recogniseColumns(kind, [heading], undefined, []).columns.size === 1) === silent;
    });
    expect(strangers).toEqual([]);
  });

  test.each(WILD)("%s: the whole of it", (_title, kind, words, expected) =>
    expect(recognised(kind, words.split(" "))).toBe(expected),
  );
});

describe("open data", () => {
  test.each<[string, Kind, string, string]>([
    [
      "Toronto as sites",
      "site",
      "_id Inspections.ClosedDate inspections.OpenedDate latitude longitude propertyAddress propertyWard violations.violationDescription violations.violationFireCode",
      "id=_id address=propertyAddress lng=longitude lat=latitude area=propertyWard checkedOn=inspections.OpenedDate",
    ],
    [
      "Toronto as hazards",
      "hazard",
      "_id Inspections.ClosedDate inspections.OpenedDate latitude longitude propertyAddress propertyWard violations.violationDescription violations.violationFireCode",
      "id=_id lng=longitude lat=latitude area=propertyWard siteAddress=propertyAddress type=violations.violationFireCode description=violations.violationDescription found=inspections.OpenedDate closed=Inspections.ClosedDate",
    ],
    [
      "Minneapolis hydrants",
      "hydrant",
      "X Y OBJECTID AncillaryRole Enabled FacilityID CreatedDate ModifiedDate InstallDate OwnedBy SymbolRotation LifeCycleStatus Comments GlobalID Category Locked CHANGEDATE",
      "id=FacilityID lng=X lat=Y remark=Comments updated=ModifiedDate usable=LifeCycleStatus maintainer=OwnedBy",
    ],
    [
      "Minneapolis stations",
      "fire-station",
      "X Y OBJECTID STATION_NU STR_NAME CHIEF_LOCA HAZMAT BUILD_COLLAPSE RIG_COUNT",
      "id=STATION_NU address=STR_NAME lng=X lat=Y vehicles=RIG_COUNT",
    ],
    ["Minneapolis neighbourhoods", "area", "OBJECTID INT_REFNO BDNAME SHAPE_Area", "id=OBJECTID name=BDNAME"],
    [
      "OSM buildings",
      "site",
      "name amenity building height building:levels start_date",
      "name=name category=amenity building=building height=height floors=building:levels builtYear=start_date",
    ],
    [
      "OSM roads",
      "road",
      "@id name highway oneway maxspeed bridge",
      "id=@id name=name class=highway oneway=oneway speed=maxspeed bridge=bridge",
    ],
    [
      "Path4GMNS links",
      "road",
      "name link_id osm_way_id from_node_id dir_flag free_speed link_type_name link_type geometry",
      "id=link_id name=name geometry=geometry class=link_type_name oneway=dir_flag speed=free_speed",
    ],
  ])("%s", (_title, kind, words, expected) => expect(recognised(kind, words.split(" "))).toBe(expected));
});

describe("one word, by kind", () => {
  test.each<[Kind, string, string | undefined]>([
    ["hazard", "责任人", "responsible"],
    ["hazard", "责任人及电话", "responsible"],
    ["hazard", "整改责任人和联系方式", "responsible"],
    ["event", "主办单位及联系人", "organiser"],
    ["site", "消防安全管理人及手机号码", "manager"],
    ["hazard", "单位名称及电话", "siteName"],
    ["site", "水表及电话", undefined],
    ["site", "责任人", "manager"],
    ["hazard", "级别", "level"],
    ["area", "级别", "level"],
    ["fire-station", "级别", "level"],
    ["site", "类型", "category"],
    ["hazard", "类型", "type"],
    ["hydrant", "类型", "type"],
    ["zone", "类型", "rule"],
    ["site", "地址", "address"],
    ["hazard", "地址", "siteAddress"],
    ["hazard", "address", "siteAddress"],
    ["site", "名称", "name"],
    ["hazard", "名称", "siteName"],
    ["site", "检查时间", "checkedOn"],
    ["hazard", "检查时间", "found"],
    ["hydrant", "检查时间", "surveyed"],
    ["inspector", "部门", "department"],
    ["inspector", "姓名", "name"],
    ["site", "序号", undefined],
    ["hazard", "No.", undefined],
    ["hazard", "№", undefined],
    ["site", "编号", "id"],
    ["site", "OBJECTID", "id"],
    ["site", "建筑高度（米）", "height"],
    ["site", "建筑高度 (m)", "height"],
    ["site", "Ｌｏｎｇｉｔｕｄｅ", "lng"],
    ["site", "built_year", "builtYear"],
    ["site", "营业时间", "hours"],
    ["site", "开放时间（夏令时）", "hours"],
    ["site", "opening_hours", "hours"],
    ["site", "开门时间", "opens"],
    ["site", "关门时间", "closes"],
    ["site", "营业状态", "suspended"],
    ["site", "*单位名称", "name"],
    ["site", " 经 度 ", "lng"],
    ["site", "constructor", undefined],
    ["site", "", undefined],
    ["site", "（）", undefined],
  ])("%s: %j is %s", (kind, heading, field) => {
    expect([...recogniseColumns(kind, [heading], undefined, []).columns.keys()][0]).toBe(field);
  });

  it("every field's own name is that field, unless the kind gives the word away", () => {
    const astray = KINDS.flatMap((kind) =>
      Object.keys(fieldsOf(kind))
        .filter((field) => recogniseColumns(kind, [field], undefined, []).columns.get(field) !== 0)
        .map((field) => `${kind}.${field}`),
    );
    expect(astray).toEqual(["hazard.address"]);
  });
});

describe("best match first, each column once", () => {
  test.each<[string, Kind, string, string]>([
    [
      "单位名称 beats 建筑名称, which is left for the building",
      "site",
      "建筑名称 单位名称",
      "name=单位名称 building=建筑名称",
    ],
    ["alone it is the name", "site", "建筑名称", "name=建筑名称"],
    ["of two equal headings the first", "site", "单位名称 单位名称", "name=单位名称"],
    ["an id of its own beats OBJECTID", "site", "OBJECTID 单位编码", "id=单位编码"],
    [
      "隐患位置 is the site's address only where there is none",
      "hazard",
      "隐患位置 单位地址",
      "address=隐患位置 siteAddress=单位地址",
    ],
  ])("%s", (_title, kind, words, expected) => expect(recognised(kind, words.split(" "))).toBe(expected));
});

describe("what the layer gives", () => {
  it("wins over every word, and takes its column away from the words", () => {
    const { columns, unmapped } = recogniseColumns("site", ["单位名称", "店招"], { name: "店招" }, []);
    expect([...columns]).toEqual([["name", 1]]);
    expect(unmapped).toEqual(["单位名称"]);
  });
  it("is compared letter by letter first, then without case, width and blanks", () => {
    expect(recogniseColumns("site", ["NAME", "name"], { name: "name" }, []).columns.get("name")).toBe(1);
    expect(recogniseColumns("site", ["Ｎａｍｅ 1"], { name: "name1" }, []).columns.get("name")).toBe(0);
  });
  it("may give one column to two fields", () => {
    const { columns } = recogniseColumns("site", ["地址"], { name: "地址", address: "地址" }, []);
    expect([...columns]).toEqual([
      ["name", 0],
      ["address", 0],
    ]);
  });
  it("is reported when the file lacks it, and nothing is guessed in its stead", () => {
    expect(recogniseColumns("site", ["单位名称"], { name: "店招" }, [])).toEqual({
      columns: new Map(),
      unmapped: ["单位名称"],
      missing: [{ field: "name", heading: "店招" }],
      crs: null,
      latFirst: false,
      namePart: -1,
    });
  });
  it("leaves a field out with an empty heading", () => {
    expect(recogniseColumns("site", ["单位名称"], { name: "" }, [])).toEqual({
      columns: new Map(),
      unmapped: ["单位名称"],
      missing: [],
      crs: null,
      latFirst: false,
      namePart: -1,
    });
  });
});

describe("by content", () => {
  test.each<[string, string, string[], string]>([
    ["WKT", "a 范围", ["1", "POLYGON((0 0,4 0,4 4,0 0))"], "geometry=范围"],
    ["a pair", "a b", ["1", "106.55123,29.54512"], "lnglat=b"],
    ["a pair in degrees and minutes", "a b", ["1", "106°38′55″,29°30′12″"], "lnglat=b"],
    [
      "no pair where both axes have columns",
      "经度 纬度 b",
      ["106.5", "29.5", "106.55123,29.54512"],
      "lng=经度 lat=纬度",
    ],
    ["thousands are no pair", "a", ["1,284"], ""],
    ["rings are no pair", "a", ["200.000,500.000"], ""],
    ["坐标 that holds WKT", "坐标", ["POINT(106.5 29.5)"], "geometry=坐标"],
    ["geometry that holds a pair", "geometry", ["106.55123,29.54512"], "lnglat=geometry"],
    ["a shape that is neither", "shape", ["circle"], ""],
    [
      "the first of two WKT columns by its name",
      "centroid geometry",
      ["POINT(1 2)", "POINT(1 2)"],
      "geometry=geometry",
    ],
    ["area in square metres is no district", "name area", ["A", "1796"], "name=name"],
    ["area of a pedestrian street", "name area", ["A", "yes"], "name=name"],
    ["area by name", "name area", ["A", "菜园坝"], "name=name area=area"],
    ["building=yes names no building", "name building", ["A", "yes"], "name=name"],
    ["nothing in the sample says nothing", "name area", ["A", ""], "name=name area=area"],
  ])("%s", (_title, words, row, expected) => expect(recognised("site", words.split(" "), [row])).toBe(expected));

  it("asks most of the filled cells, not all", () => {
    const rows = [["106.55123,29.54512"], [""], ["/"], ["待补坐标"], ["106.55124,29.54513"]];
    expect(recognised("site", ["b"], rows)).toBe("lnglat=b");
    expect(recognised("site", ["b"], [["106.55123,29.54512"], ["某处"], ["某处"]])).toBe("");
  });
});

describe("a heading that is itself a kind of place", () => {
  const rows = (...names: readonly string[]) => names.map((name, i) => [name, `滨江路${i}号`]);
  const DIFFERENT = rows("滨江苑", "新桥苑", "和平里");
  test.each<[string, Kind, string, readonly (readonly string[])[], string]>([
    ["names it where nothing else does", "site", "小区 地址", DIFFERENT, "name=小区 address=地址 compound=小区"],
    ["in two words", "site", "小区/院落 地址", DIFFERENT, "name=小区/院落 address=地址"],
    ["at the end of a longer word", "site", "安置小区 地址", DIFFERENT, "name=安置小区 address=地址"],
    ["of a part of town", "site", "村 地址", DIFFERENT, "name=村 address=地址 area=村"],
    ["of a building", "site", "楼栋 地址", rows("滨江大厦", "金山阁"), "name=楼栋 address=地址 building=楼栋"],
    ["of a company", "site", "企业 地址", DIFFERENT, "name=企业 address=地址"],
    ["of an area", "area", "村 地址", DIFFERENT, "name=村 address=地址 area=村"],
    ["not where rows are of the same one", "site", "小区 地址", rows("滨江苑", "滨江苑"), "address=地址 compound=小区"],
    [
      "in which each row is a building of it",
      "site",
      "小区 楼栋",
      [
        ["滨江苑", "1栋"],
        ["滨江苑", "2栋"],
      ],
      "name=小区 compound=小区 building=楼栋",
    ],
    ["not by the number of a part", "site", "楼栋 地址", rows("1栋", "2号楼", "A座"), "address=地址 building=楼栋"],
    ["not by a tick", "site", "院落 地址", rows("是"), "address=地址"],
    ["not of what it belongs to", "site", "所在园区 地址", DIFFERENT, "address=地址"],
    ["not of the community of two shops", "site", "社区 地址", rows("滨江", "新桥"), "address=地址 area=社区"],
    ["not beside a name", "site", "小区 单位名称", DIFFERENT, "name=单位名称 compound=小区"],
    [
      "of hazards is their site, as often as it is named",
      "hazard",
      "小区 隐患",
      rows("甲苑", "甲苑"),
      "siteName=小区 description=隐患",
    ],
    ["of hazards not where their site is named", "hazard", "小区 单位名称", DIFFERENT, "siteName=单位名称"],
    ["of hazards not where in it they are", "hazard", "楼栋 隐患", DIFFERENT, "description=隐患"],
    ["of hydrants is not theirs", "hydrant", "小区 地址", DIFFERENT, "address=地址"],
  ])("%s", (_title, kind, words, sample, expected) =>
    expect(recognised(kind, words.split(" "), sample)).toBe(expected),
  );

  it("the narrower of two", () => {
    const sample = [
      ["滨江村", "王家院"],
      ["新桥村", "李家院"],
      ["和平村", "赵家院"],
    ];
    expect(recognised("site", ["村", "院落"], sample)).toBe("name=院落 area=村");
  });
});

describe("the tables", () => {
  it("write every word as headingKey does, or it would never be met", () => {
    for (const kind of KINDS) {
      expect([...meaningsOf(kind).keys(), ...NOT_MAPPED[kind]].filter((word) => headingKey(word) !== word)).toEqual([]);
    }
  });
  it("give a word to one field of a kind, to another only as its second choice", () => {
    const torn = KINDS.flatMap((kind) =>
      [...meaningsOf(kind)]
        .filter(([, meanings]) => meanings.filter(({ rank }) => rank < 500).length > 1)
        .map(([word, meanings]) => `${kind} ${word} ${meanings.map(({ field }) => field).join(" ")}`),
    );
    expect(torn).toEqual([]);
  });
  it("do not map what they call not mapped", () => {
    for (const kind of KINDS) expect(NOT_MAPPED[kind].filter((word) => meaningsOf(kind).has(word))).toEqual([]);
  });
});

test.each([
  ["1.单位名称", "2.单位地址", "3.经度", "4.纬度"],
  ["一、单位名称", "二、单位地址", "三、经度", "四、纬度"],
  ["①单位名称", "②单位地址", "③经度", "④纬度"],
])("headings with numbers are known: %s %s %s %s", (...headings) => {
  const [name, address, lng, lat] = headings;
  expect(headings.filter((heading) => !isKnownHeading(heading))).toEqual([]);
  expect(recognised("site", headings)).toBe(`name=${name} address=${address} lng=${lng} lat=${lat}`);
});

test.each([
  [
    "hazard",
    "被查场所 场所位置 查出问题 查出时间",
    "siteName=被查场所 siteAddress=场所位置 description=查出问题 found=查出时间",
  ],
  ["site", "单位名称 上次检查 安全责任人", "name=单位名称 checkedOn=上次检查 manager=安全责任人"],
  ["hydrant", "栓号 目前能否使用 出水口压力(MPa)", "id=栓号 usable=目前能否使用 pressure=出水口压力(MPa)"],
  ["water-source", "水源名称 能否取水", "name=水源名称 usable=能否取水"],
  ["micro-station", "站名 站址 队员数", "name=站名 address=站址 crew=队员数"],
  ["venue", "场地名称 保障半径(米)", "name=场地名称 radius=保障半径(米)"],
  ["post", "备勤点位", "name=备勤点位"],
  ["incident", "起火单位 接警日期", "name=起火单位 date=接警日期"],
] as const)("of a %s: %s", (kind, headings, fields) => {
  const words = headings.split(" ");
  const told = recognised(kind, words).split(" ").sort();
  expect(told).toEqual(fields.split(" ").sort());
});

test("isKnownHeading knows every word of every table", () => {
  const words = KINDS.flatMap((kind) => [...meaningsOf(kind).keys(), ...NOT_MAPPED[kind]]);
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => !isKnownHeading(word))).toEqual([]);
});

test("isKnownHeading knows the mapped, the unmapped and the row's number, but no data", () => {
  expect(
    ["单位名称", "序号", "防火等级", "建筑高度（米）", "violations.violationDescription", "Building:Levels"].filter(
      (word) => !isKnownHeading(word),
    ),
  ).toEqual([]);
  expect(
    ["", "三江街道消防隐患台账", "未整改", "106.5", "1", "2023-11-28", "constructor", "合计"].filter(isKnownHeading),
  ).toEqual([]);
});
