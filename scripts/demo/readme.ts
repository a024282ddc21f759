import type { MadeFile } from "./files.ts";

const ABOUT: Readonly<Record<string, string>> = {
  "water.geojson": "basemap: the river with its island, the pond",
  "green.geojson": "basemap: riverside, parks, woods",
  "block.geojson": "basemap: the ground between streets, by land use",
  "road.geojson":
    "basemap and road layer: streets from end to end; crossings share their vertex exactly; a bridge is a feature of its own",
  "building.geojson": "basemap: footprints with height (m) and floors",
  "label.geojson": "basemap: names by kind and rank (1 town, 2 community and river, 3 park, station, square, 4 small)",
  "high-rise-north.csv":
    "UTF-8 with BOM, GCJ-02; columns mapped in project.json; the two rows under 24 m are left out by the layer's `where`",
  "high-rise-south.csv": "the same shape from the south bank; three rows under 24 m",
  "super-high-rise.geojson": "footprints over 100 m, WGS-84",
  "nursing-homes.csv": "UTF-8 without BOM, WGS-84",
  "bathhouses.csv": "GB18030, dates as 2026年12月3日",
  "gas-users.csv":
    "UTF-8 with BOM; a title above the header, a 合计 row at the end; dates as 2026/12/3; ids with leading zeros",
  "key-places.csv": "seventeen categories by the column 场所类别; malls and what is in them share one point",
  "small-places.tsv": "tab-separated, BD-09; one category (茶馆棋牌室) is the project's own",
  "self-built.csv": "places and hazards in one sheet: a row a hazard, rows of one place merged by 场所编号",
  "infrastructure.geojson": "footprints, category by the property 类别",
  "fire-lane-compounds.geojson": "estates as polygons, in GCJ-02 as offices export them",
  "fire-lane-roads.geojson": "stretches of street as lines",
  "old-compounds.geojson": "estates built before 2000, polygons",
  "hazards.csv": "UTF-8 with BOM; all columns mapped in project.json",
  "hydrants.geojson": "one grid has no 可用状态 at all (文苑社区第二网格)",
  "water-sources.geojson": "",
  "forces.geojson": "two fire stations and eight micro-stations; two layers take their part by `where`",
  "areas.geojson": "communities and grids; neighbours share their vertices, so they tile the land",
  "inspectors.csv": "",
  "venues.geojson": "a square, a street, a stage, a temple, a mall, a station square (`always`)",
  "events.csv": "local times; two cross midnight, HD-11 has no end",
  "posts.csv": "",
  "zones.geojson": "fireworks: forbidden, limited, allowed",
  "incidents.csv": "",
};

/** data/README.md: where the data comes from, what is in it, and every fault that was left in on purpose. */
export function readmeText(files: readonly MadeFile[]): string {
  const table = files
    .filter((f) => f.name !== "project.json")
    .map((f) => `| \`${f.name}\` | ${f.rows} | ${ABOUT[f.name] ?? ""} |`);
  const flaws = files.flatMap((f) => f.flaws).map((f) => `| \`${f.file}\` | ${f.line} | ${f.what} |`);
  return `# The demo project

**Everything in \`demo/\` is synthetic.** The town, its river, streets, communities, enterprises and people are invented; persons are
called 张某某, telephone numbers are counted upwards (000-00000001, 13800000001) and belong to nobody. The coordinates lie in China so that
GCJ-02 and BD-09 have an effect; nothing there was drawn from a real map.

It is made by a seeded script, the same bytes on every machine, and is never edited by hand:

\`\`\`
npx tsx scripts/makeDemo.ts           # writes data/demo and this file
npx tsx scripts/makeDemo.ts --check   # exit 1 when the files on disk differ
\`\`\`

The ledger's day is 2027-02-18, a Thursday, two days before 元宵. The old town and the works on the west bank are in a worse state than the new town.

| file | rows | what |
|---|---|---|
${table.join("\n")}

## Faults left in on purpose

Line = line of the file, the first being 1.

| file | line | what |
|---|---|---|
${flaws.join("\n")}

Also meant: five rows under 24 m in the two high-rise files (skipped by \`where\`), the hydrants of one grid without a state, hazards whose
five elements are incomplete (待定, / or empty), stages that were rectified late.
`;
}
