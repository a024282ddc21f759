import { type MadeFile, sheet } from "./files.ts";
import { lngLatOf, type Point, plus } from "./plane.ts";

interface PostPlaces {
  stage: Point;
  square: Point;
  temple: Point;
  lantern: Point;
  station: Point;
}

/** Guards and standby at the venues; each spot is given by the place of its venue. */
export function postFile({ stage, square, temple, lantern, station }: PostPlaces): MadeFile {
  const spots: [string, string, Point, string, string, string, string][] = [
    [
      "JH-01",
      "灯会东口监护点",
      plus(lantern, [180, 20]),
      "VN-02",
      "滨江社区微型消防站",
      "2027-02-18 17:30",
      "2027-02-21 23:00",
    ],
    [
      "JH-02",
      "灯会西口监护点",
      plus(lantern, [-190, 60]),
      "VN-02",
      "示例一号消防救援站",
      "2027-02-18 17:30",
      "2027-02-21 23:00",
    ],
    [
      "JH-03",
      "滨江舞台前置备勤",
      plus(stage, [-30, 6]),
      "VN-03",
      "示例一号消防救援站",
      "2027-02-20 18:30",
      "2027-02-20 23:30",
    ],
    [
      "JH-04",
      "广场监护点",
      plus(square, [30, 20]),
      "VN-01",
      "老街社区微型消防站",
      "2027-02-20 13:30",
      "2027-02-20 21:30",
    ],
    [
      "JH-05",
      "寺前监护点",
      plus(temple, [12, -18]),
      "VN-04",
      "滨江社区微型消防站",
      "2027-02-05 21:00",
      "2027-02-06 07:00",
    ],
    ["JH-06", "站前广场备勤", station, "VN-06", "示例二号消防救援站", "2027-01-26 07:00", "2027-03-06 22:00"],
  ];
  const rows = spots.map(([id, name, p, venue, team, start, end]) => {
    const [lng, lat] = lngLatOf(p);
    return { cells: [id, name, lng.toFixed(6), lat.toFixed(6), venue, team, start, end] };
  });
  return sheet({
    name: "posts.csv",
    header: ["编号", "名称", "经度", "纬度", "活动场地", "队伍", "开始时间", "结束时间"],
    rows,
  });
}
