import { createEngine } from "../../src/engine/engine.ts";
import { importFile, papaBare } from "./importing.ts";
import { seeded, seededLedger } from "./seededLedger.ts";
import { duel, median, ms, row, timed } from "./table.ts";

/** Columns of a hazard in the row of its site. */
const HAZARDS = {
  type: "隐患类型",
  description: "隐患描述",
  level: "隐患级别",
  status: "当前状态",
  found: "发现日期",
  due: "整改期限",
} as const;
const STATUSES = ["未整改", "整改中", "待验收", "已整改", "已销号"];

/**
 * Reading and opening seeded sites alone, with their hazards in a ledger apart, and with a hazard in the rows of six in ten of
 * them; reading beside PapaParse's bare parser on the same bytes, a sheet also beside itself without its hazards.
 * `npm run bench -- opening [sites…]` (100000 1000000), medians.
 */
export async function benchOpening(sizes: readonly number[]): Promise<void> {
  for (const sites of sizes) {
    const rounds = sites >= 1_000_000 ? 3 : 9;
    const ledger = seededLedger(sites);
    const encode = (text: string) => new TextEncoder().encode(text);
    const bytes = {
      sites: encode(ledger.sites),
      hazards: encode(ledger.hazards),
      sheet: encode(withHazards(ledger.sites)),
    };
    const site = { kind: "site", crs: "WGS84" } as const;
    const layers = {
      sites: { ...site, id: "sites", source: "sites.csv" },
      hazards: { id: "hazards", kind: "hazard", source: "hazards.csv" },
      sheet: { ...site, id: "sheet", source: "sheet.csv", hazards: HAZARDS },
      plain: { ...site, id: "plain", source: "sheet.csv" },
    } as const;
    process.stdout.write(`\nopening, ${sites} seeded sites, median of ${rounds}, ms\n`);
    row("", "ours", "rival", "ratio");
    for (const name of ["sites", "hazards", "sheet"] as const) {
      const [ours, papa] = await duel(
        () => importFile(layers[name], bytes[name]),
        () => papaBare(bytes[name]),
        rounds,
      );
      row(`read ${name} / bare parser`, ms(ours), ms(papa), `${(ours / papa).toFixed(2)}x`);
    }
    const [whole, plain] = await duel(
      () => importFile(layers.sheet, bytes.sheet),
      () => importFile(layers.plain, bytes.sheet),
      rounds,
    );
    row("read the sheet / without its hazards", ms(whole), ms(plain), `${(whole / plain).toFixed(2)}x`);
    for (const [told, names] of [
      ["sites alone", ["sites"]],
      ["sites, hazards apart", ["sites", "hazards"]],
      ["sites with hazards in the sheet", ["sheet"]],
    ] as const) {
      const shown: number[] = [];
      const all: number[] = [];
      for (let i = 0; i < rounds; i++) {
        const project = { version: 1, asOf: "2027-02-18", layers: names.map((name) => layers[name]) };
        const files = [
          { path: "project.json", content: encode(JSON.stringify(project)) },
          ...names.map((name) => ({ path: layers[name].source, content: bytes[name] })),
        ];
        const start = performance.now();
        all.push(
          await timed(() =>
            createEngine().ask(
              "open",
              { personal: "show", source: { type: "files", name: "bench", files } },
              { onProgress: ({ places }) => void (places !== undefined && shown.push(performance.now() - start)) },
            ),
          ),
        );
      }
      row(
        `open ${told}: places, all`,
        ms(median(shown)),
        ms(median(all)),
        `${(median(shown) / median(all)).toFixed(2)}x`,
      );
    }
  }
}

/** The same sites with a hazard in six of ten rows. */
function withHazards(sites: string): string {
  const random = seeded(5);
  const [head, ...rows] = sites.trimEnd().split("\n");
  const day = () => `2026-${11 + Math.floor(random() * 2)}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  const hazard = (i: number) =>
    `类型${i % 23},${i % 97}号楼楼道堆放杂物${i % 1009}处,${random() < 0.03 ? "重大" : "一般"},${STATUSES[Math.floor(random() * 5)]},${day()},2027-01-15`;
  const told = rows.map((text, i) => `${text},${random() < 0.6 ? hazard(i) : ",,,,,"}`);
  return `${[`${head},${Object.values(HAZARDS).join(",")}`, ...told].join("\n")}\n`;
}
