/** Three sites at one place, and one far to the east of it. */
export const FOUR_SITES = {
  "project.json": {
    version: 1,
    title: "四家场所",
    asOf: "2027-02-18",
    layers: [
      { id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" },
      { id: "hydrants", kind: "hydrant", source: "hydrants.csv", crs: "WGS84" },
      { id: "venues", kind: "venue", source: "venues.csv", crs: "WGS84" },
      { id: "hazards", kind: "hazard", source: "hazards.csv" },
    ],
    periods: [{ id: "fair", name: "庙会", start: "2027-02-16", end: "2027-02-20" }],
  },
  "places.csv":
    "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.55,29.56\n3,南楼,106.55,29.56\n4,远楼,106.554,29.56\n",
  "hydrants.csv": "编号,名称,经度,纬度,状态\nH1,一号栓,106.551,29.56,可用\n",
  "venues.csv": "编号,名称,经度,纬度,半径,长期\nV1,庙前,106.552,29.56,1000,是\n",
  "hazards.csv":
    "编号,场所编号,隐患类型,责任部门,发现日期,整改期限,状态,整改责任人,应急预案\n" +
    "a,1,占用通道,商务,2027-01-02,2027-02-01,未整改,张三样,先断电再疏散\nb,2,占用通道,文旅,2027-01-02,2027-02-20,已整改\n" +
    "c,99,占用通道,文旅,2027-01-02,2027-02-20,未整改\n",
};
