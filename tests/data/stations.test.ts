import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Geodesic } from "geographiclib-geodesic";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { openFolder } from "../../scripts/commands/openFolder.ts";
import { on } from "../builders/openFiles.ts";
import { describeWithData } from "../describeWithData.ts";

interface Area {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: Ring[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: Ring[][] };
}
type Ring = readonly (readonly [number, number])[];

const areasOf = (file: string) => (JSON.parse(readFileSync(file, "utf8")) as { features: readonly Area[] }).features;

/** Does a place lie in an area: does a line to the east cross its rings an odd number of times? */
function lies(lng: number, lat: number, { geometry }: Area): boolean {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const crossed = rings.flatMap((ring) =>
    ring.slice(1).filter(([bx, by], i) => {
      const [ax, ay] = ring[i]!;
      return ay > lat !== by > lat && lng < ax + ((lat - ay) / (by - ay)) * (bx - ax);
    }),
  );
  return crossed.length % 2 === 1;
}

describeWithData("minneapolis", "the stations of Minneapolis", (projectFile) => {
  it("are the nearest of all, and in 76 of 87 neighbourhoods the one that the city sends there", async () => {
    const folder = dirname(projectFile);
    const project = JSON.parse(readFileSync(projectFile, "utf8")) as { layers: { id: string }[] };
    const stationsLayer = project.layers.filter(({ id }) => id === "stations");
    const opened = async (layer: object) => {
      const file = join(folder, "stations.json");
      const site = { id: "n", kind: "site", crs: "WGS84", ...layer };
      writeFileSync(file, JSON.stringify({ ...project, layers: [...stationsLayer, site] }));
      return (await openFolder(file, "show")).engine;
    };
    const source = "Minneapolis_Neighborhoods.geojson";
    const shapes = await opened({ source, columns: { id: "BDNUM", name: "BDNAME" } });
    const { rows } = await shapes.ask("sites", { ...on("2020-06-01"), offset: 0, limit: 100 });
    // Of its shape the place alone: a station that stands in a neighbourhood is at no distance from it.
    const places = rows.map(({ id, place }) => ({ id, lng: place![0], lat: place![1] }));
    writeFileSync(join(folder, "places.csv"), Papa.unparse(places));
    const engine = await opened({ source: "places.csv" });
    const { sites } = await engine.ask("reach", { ...on("2020-06-01"), mode: "car" });

    const text = readFileSync(join(folder, "Fire_Stations.csv"), "utf8").replace(/^\ufeff/, "");
    const options = { header: true, skipEmptyLines: true } as const;
    const stations = Papa.parse<Record<"X" | "Y" | "STATION_NU", string>>(text, options).data;
    const areas = areasOf(join(folder, "Fire_Stations_Areas.geojson"));
    expect([stations.length, areas.length, sites.length, places.length]).toEqual([19, 20, 87, 87]);
    const agreed = places.filter(({ id, lng, lat }) => {
      const metres = ({ X, Y }: (typeof stations)[number]) =>
        Geodesic.WGS84.Inverse(lat, lng, Number(Y), Number(X)).s12!;
      const nearest = stations.reduce((a, b) => (metres(b) < metres(a) ? b : a));
      expect(sites.find((site) => site.id === id)?.force).toBe(`stations/${nearest.STATION_NU}`);
      const published = areas.filter((area) => lies(lng, lat, area)).map(({ properties }) => properties["STATION"]);
      // The middle of one lies on the river, in nobody's area.
      expect(published).toHaveLength(id === "9" ? 0 : 1);
      return published[0] === nearest.STATION_NU;
    });
    expect(agreed.length).toBe(76);
    const told = (file: string) =>
      readFileSync(resolve(import.meta.dirname, "../..", file), "utf8").replace(/\s+/g, " ");
    expect(told("README.md")).toContain(`in ${agreed.length} of ${places.length} neighbourhoods of Minneapolis`);
    expect(told("README.zh-CN.md")).toContain(`${places.length} 个社区里有 ${agreed.length} 个`);
  }, 60_000);
});
