import { streetsOf } from "./basemap.ts";
import { eventFile } from "./events.ts";
import { areaOver, type Feature, geojson, lineOver, type MadeFile, pointAt } from "./files.ts";
import { zoneFile } from "./fireworkZones.ts";
import { at, distance, type Point, plus, type Ring, times } from "./plane.ts";
import { lengthOf, nearestOn, pointAlong } from "./polyline.ts";
import { postFile } from "./posts.ts";
import { centreOf } from "./ring.ts";
import { ISLAND_AT, inland } from "./river.ts";
import type { Site } from "./site.ts";
import type { Town } from "./town.ts";

/** About 600 m of the old town's high street, where the lanterns hang. */
function lanternStreet(town: Town): Point[] {
  const streets = streetsOf(town.network).filter((s) => s.name === "灯笼街");
  const long = streets.reduce((a, b) => (lengthOf(b.points) > lengthOf(a.points) ? b : a));
  const middle = nearestOn(long.points, [-380, -760]).along;
  const from = Math.max(0, Math.min(middle - 300, lengthOf(long.points) - 600));
  return Array.from(
    { length: 31 },
    (_, k) => pointAlong(long.points, Math.min(from + k * 20, lengthOf(long.points))).point,
  );
}

const shrunk = (ring: Ring, share: number): Ring =>
  ring.map((p) => plus(times(p, share), times(centreOf(ring), 1 - share)));

function stationSquare(town: Town): Ring {
  const block = town.blocks.find((b) => b.use === "station");
  if (!block) throw new Error("no station block");
  const top = Math.max(...block.ring.map((p) => p[1]));
  const c = block.place;
  return [
    [c[0] - 85, top - 44],
    [c[0] + 85, top - 44],
    [c[0] + 85, top - 7],
    [c[0] - 85, top - 7],
  ];
}

function nearestOf(sites: readonly Site[], category: string, p: Point): Site | undefined {
  const fit = sites.filter((s) => s.category === category);
  return fit.length > 0 ? fit.reduce((a, b) => (distance(b.place, p) < distance(a.place, p) ? b : a)) : undefined;
}

export function venueFiles(town: Town, sites: readonly Site[]): MadeFile[] {
  const square = town.blocks.find((b) => b.use === "square");
  const temple = nearestOf(sites, "temple", [-420, -150]);
  const mall = nearestOf(sites, "mall", [-90, -1830]);
  if (!square || !temple || !mall) throw new Error("a venue has no ground");
  const stage = inland(ISLAND_AT - 330, 13, true);
  const venue = (
    id: string,
    name: string,
    more: Record<string, string | number | boolean>,
    geometry: Feature["geometry"],
  ): Feature => ({ properties: { id, name, ...more }, geometry });
  const venues = geojson("venues.geojson", [
    venue(
      "VN-01",
      "示例广场",
      { address: "示例街道老街社区迎江大道", remark: "元旦跨年、元宵游园" },
      areaOver(shrunk(square.ring, 0.94)),
    ),
    venue(
      "VN-02",
      "灯笼街灯会",
      { address: "示例街道滨江社区灯笼街", radius: 500, rings: "100,200,500", remark: "沿街悬挂灯组，木结构房屋连片" },
      lineOver(lanternStreet(town)),
    ),
    venue("VN-03", "滨江舞台", { address: "示例街道北滨路", remark: "临时搭建舞台" }, pointAt(stage)),
    venue(
      "VN-04",
      "示例寺",
      { address: temple.address, radius: 200, remark: "祭祀祈福，香火集中" },
      pointAt(temple.place),
    ),
    venue("VN-05", "新城商场促销区", { address: mall.address, radius: 300, remark: "外场促销" }, pointAt(mall.place)),
    venue(
      "VN-06",
      "示例站站前广场",
      { address: "示例街道站前社区站前路", always: true, remark: "春运客流" },
      areaOver(stationSquare(town)),
    ),
  ]);
  return [
    venues,
    eventFile(),
    postFile({
      stage,
      square: square.place,
      temple: temple.place,
      lantern: at(lanternStreet(town), 15),
      station: centreOf(stationSquare(town)),
    }),
    zoneFile(town),
  ];
}
