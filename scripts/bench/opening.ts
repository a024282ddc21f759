import { createEngine } from "../../src/engine/engine.ts";
import { importFile, papaBare, papaChunked } from "./importing.ts";
import { HAZARDS_IN_SHEET, seededLedger, withHazards } from "./seededLedger.ts";
import { duel, median, ms, row, timed } from "./table.ts";

/**
 * Reading and opening seeded sites alone, with their hazards in a ledger apart, and with a hazard in the rows of six in ten of
 * them; reading beside PapaParse's bare parser and beside Papa.parse on the same bytes, a sheet also beside itself without its hazards.
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
      sheet: { ...site, id: "sheet", source: "sheet.csv", hazards: HAZARDS_IN_SHEET },
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
    const parsed = { sites: 0, hazards: 0, sheet: 0 };
    for (const name of ["sites", "hazards", "sheet"] as const) {
      const [ours, papa] = await duel(
        () => importFile(layers[name], bytes[name]),
        () => papaChunked(bytes[name]),
        rounds,
      );
      parsed[name] = papa;
      row(`read ${name} / Papa.parse`, ms(ours), ms(papa), `${(ours / papa).toFixed(2)}x`);
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
      const papa = names.reduce((sum, name) => sum + parsed[name], 0);
      const ratios = [shown, all].map((times) => `${(median(times) / papa).toFixed(2)}x`);
      row("  both / Papa.parse of the same", ...ratios);
    }
  }
}
