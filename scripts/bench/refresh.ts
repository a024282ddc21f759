/**
 * What a changed file costs beside opening the project anew, in the same run, alternating: 100,000 seeded sites and 150,000
 * hazards in files of 1,000 rows. `npm run bench -- refresh [sites]` (100000), medians.
 */
import { done, failed } from "../../src/core/result.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { ProjectFiles } from "../../src/engine/workspace/projectFiles.ts";
import { seededLedger } from "./seededLedger.ts";
import { median, row } from "./table.ts";

const ROWS = 1000;
const ROUNDS = 7;

interface FileOnDisk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly version: number;
}

export async function benchRefresh(sites: number): Promise<void> {
  const disk = new Map<string, FileOnDisk>();
  const write = (path: string, text: string) =>
    disk.set(path, { bytes: new TextEncoder().encode(text), version: (disk.get(path)?.version ?? 0) + 1 });
  const ledger = seededLedger(sites);
  const siteFiles = split(ledger.sites, "s");
  const hazardFiles = split(ledger.hazards, "h");
  for (const [path, text] of [...siteFiles, ...hazardFiles]) write(path, text);
  write("whole.csv", ledger.hazards);
  const project = (hazards: readonly string[]) =>
    JSON.stringify({
      version: 1,
      asOf: "2027-02-18",
      layers: [
        { id: "sites", kind: "site", source: [...siteFiles.keys()], crs: "WGS84" },
        { id: "hazards", kind: "hazard", source: hazards },
      ],
    });
  const files: ProjectFiles = {
    projectPath: "project.json",
    name: "bench",
    paths: [],
    read: (path) => Promise.resolve(withFile(disk, path, ({ bytes }) => bytes)),
    look: (path) => Promise.resolve(withFile(disk, path, ({ version }) => String(version))),
  };
  const opening = async (): Promise<ReturnType<typeof createEngine>> => {
    const engine = createEngine(() => files);
    const opened = await engine.ask("open", { personal: "show", source: { type: "url", url: "bench" } });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return engine;
  };

  process.stdout.write(
    `\nrefresh, ${sites} seeded sites and ${Math.floor(sites * 1.5)} hazards, median of ${ROUNDS}, ms\n`,
  );
  row("one file of 1,000 changed rows", "refresh", "opening", "ratio");
  const cases: readonly [title: string, path: string, hazards: readonly string[], change: (round: number) => string][] =
    [
      ["of hazards", "h1.csv", [...hazardFiles.keys()], (round) => closed(hazardFiles.get("h1.csv")!, round)],
      ["of sites, words alone", "s1.csv", [...hazardFiles.keys()], (round) => renamed(siteFiles.get("s1.csv")!, round)],
      ["of sites, and places", "s1.csv", [...hazardFiles.keys()], (round) => moved(siteFiles.get("s1.csv")!, round)],
      ["1,000 in the whole hazard ledger", "whole.csv", ["whole.csv"], (round) => closed(ledger.hazards, round)],
      ["nothing changed", "", [...hazardFiles.keys()], () => ""],
    ];
  for (const [title, path, hazards, change] of cases) {
    write("project.json", project(hazards));
    const times: { refresh: number[]; open: number[] } = { refresh: [], open: [] };
    let engine = await opening();
    for (let round = 0; round < ROUNDS; round++) {
      if (path !== "") write(path, change(round));
      let start = performance.now();
      const refreshed = await engine.ask("refresh", { personal: "show" });
      times.refresh.push(performance.now() - start);
      if (!refreshed.ok) throw new Error(JSON.stringify(refreshed.error));
      start = performance.now();
      engine = await opening();
      times.open.push(performance.now() - start);
    }
    const [ours, whole] = [median(times.refresh), median(times.open)];
    row(`  ${title}`, ours.toFixed(0), whole.toFixed(0), `${(ours / whole).toFixed(2)}x`);
  }
}

function withFile<T>(disk: ReadonlyMap<string, FileOnDisk>, path: string, take: (file: FileOnDisk) => T) {
  const file = disk.get(path);
  return file === undefined ? failed("file-missing", path) : done(take(file));
}

/** A CSV as files of 1,000 rows with the same header. */
function split(csv: string, letter: string): Map<string, string> {
  const [head, ...rows] = csv.trimEnd().split("\n");
  const files = new Map<string, string>();
  for (let at = 0; at < rows.length; at += ROWS)
    files.set(`${letter}${at / ROWS}.csv`, `${head}\n${rows.slice(at, at + ROWS).join("\n")}\n`);
  return files;
}

/** The first 1,000 rows of a text with a column changed; every round otherwise. */
function withColumn(csv: string, column: number, change: (cell: string, row: number) => string): string {
  const lines = csv.split("\n");
  for (let i = 1; i <= ROWS && i < lines.length - 1; i++) {
    const cells = lines[i]!.split(",");
    cells[column] = change(cells[column]!, i);
    lines[i] = cells.join(",");
  }
  return lines.join("\n");
}

const closed = (csv: string, round: number): string =>
  withColumn(csv, 4, (_, i) => (i % 2 === round % 2 ? "已销号" : "未整改"));
const renamed = (csv: string, round: number): string => withColumn(csv, 1, (_, i) => `改名场所${i}之${round}`);
const moved = (csv: string, round: number): string =>
  withColumn(csv, 4, (cell) => (Number(cell) + (round + 1) / 1000).toFixed(6));
