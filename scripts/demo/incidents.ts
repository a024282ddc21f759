import { dayText } from "./calendar.ts";
import { type MadeFile, type Row, sheet } from "./files.ts";
import { lngLatOf } from "./plane.ts";
import { random } from "./random.ts";
import type { Site } from "./site.ts";

const CAUSES = [
  "电气线路故障",
  "厨房油锅起火",
  "电动自行车充电",
  "遗留火种",
  "取暖设备使用不当",
  "烟花爆竹引燃",
] as const;

/** A dozen small fires of the winter, more of them where the trouble is. */
export function incidentsFile(sites: readonly Site[]): MadeFile {
  const rng = random("incidents");
  const fit = rng.shuffled(
    sites.filter((s) => s.line === undefined && (s.quarter === "old" || s.quarter === "works" || rng.chance(0.2))),
  );
  const days = [4, 11, 19, 27, 34, 41, 52, 58, 66, 79, 88, 96, 104];
  const rows = days.flatMap((day, k): Row[] => {
    const site = fit[k];
    if (!site) return [];
    const [lng, lat] = lngLatOf(site.place);
    return [
      {
        cells: [
          `HZ-${String(k + 1).padStart(3, "0")}`,
          `${site.community}火警${k + 1}`,
          dayText(day),
          "一般",
          site.address,
          lng.toFixed(6),
          lat.toFixed(6),
          rng.pick(CAUSES),
        ],
      },
    ];
  });
  return sheet({
    name: "incidents.csv",
    header: ["编号", "名称", "日期", "等级", "地址", "经度", "纬度", "备注"],
    rows,
  });
}
