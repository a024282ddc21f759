import type { Files } from "./openFiles.ts";

/** An office with two squares, on one of which something is on in the lantern days of 2027. */
export const OFFICE: Files = {
  "project.json": {
    version: 1,
    id: "office",
    rings: [600],
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
      { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度,社区\n1,东楼,106.55,29.56,甲\n2,西楼,106.56,29.56,乙\n3,南楼,106.6,29.5,甲\n",
  "h.csv":
    "编号,场所编号,隐患描述,发现日期,整改期限,当前状态,行业部门\nH1,1,通道堵塞,2027-01-01,2027-02-01,未整改,民政\nH2,2,私拉电线,2027-01-01,2027-02-02,未整改,商务\n",
  "v.csv": "编号,名称,经度,纬度\nV1,灯笼广场,106.555,29.56\nV2,北广场,106.57,29.58\n",
  "e.csv": "编号,场地编号,名称,开始时间,结束时间\nE1,V1,灯会,2027-02-19 18:00,2027-02-19 22:00\n",
};

/** The files with a tour in their project. */
export const withTour = (tour: object, files: Files = OFFICE): Files => ({
  ...files,
  "project.json": { ...(files["project.json"] as object), tour },
});
