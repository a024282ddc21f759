/**
 * What a person waits for while a large project is open, each beside the plain way in the same run: the first page of a search by
 * initials (`Array.filter` with `includes` over the same names), the first page of the hazards of another day (`Array.sort` of
 * the same rows by deadline), and the longest wait of
 * questions that are asked all the while a patrol of a thousand stops is worked out for eight teams (the patrol itself).
 * Up to 100,000 sites also what a hand waits for on the page (usePage.ts). `npm run bench -- use [sites…]` (100000 1000000), medians.
 */
import { addDays, type Day, parseDay } from "../../src/core/day.ts";
import { EFFORT } from "../../src/core/patrol.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { seededLedger } from "./seededLedger.ts";
import { duel, median, ms, row, timed } from "./table.ts";
import { benchUsePage } from "./usePage.ts";

const AS_OF = parseDay("2027-02-18") as Day;
const STOPS = 1000;
const TEAMS = 8;
/** Sites up to which the page is looked at too. */
const ON_THE_PAGE = 100_000;

export async function benchUse(sizes: readonly number[]): Promise<void> {
  for (const sites of sizes) {
    const rounds = sites >= 1_000_000 ? 5 : 9;
    const { project, ...texts } = seededLedger(sites);
    const files = { "project.json": JSON.stringify(project), "sites.csv": texts.sites, "hazards.csv": texts.hazards };
    const engine = createEngine();
    const opened = await engine.ask("open", {
      personal: "show",
      source: {
        type: "files",
        name: "bench",
        files: Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
      },
    });
    if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
    process.stdout.write(`\nuse, ${sites} seeded sites, median of ${rounds}, ms\n`);
    row("", "ours", "rival", "ratio");

    const names = texts.sites
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((text) => text.split(",")[1]!);
    const asked = { personal: "show", asOf: AS_OF } as const;
    const search = (q: string) => engine.ask("search", { ...asked, filter: { q }, offset: 0, limit: 20 });
    // The texts are gathered with the first search of all.
    await search("sdl");
    let word = 0;
    const [found, filtered] = await duel(
      () => search(`hccs${word++}`),
      () => names.filter((name) => name.includes(`合成场所${word}`)).slice(0, 20),
      rounds,
    );
    row("search by initials / filter, includes", ms(found), ms(filtered), `${(found / filtered).toFixed(2)}x`);

    const dues = texts.hazards
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((text) => ({ due: text.split(",")[5] ?? "" }));
    let day = AS_OF;
    const [table, sorted] = await duel(
      () => {
        day = addDays(day, -1);
        return engine.ask("hazards", {
          personal: "show",
          asOf: day,
          filter: {},
          which: "open",
          sort: { by: "days", descending: false },
          offset: 0,
          limit: 50,
        });
      },
      () => dues.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).slice(0, 50),
      rounds,
    );
    row("hazards of another day / Array.sort", ms(table), ms(sorted), `${(table / sorted).toFixed(2)}x`);

    const refs = Array.from({ length: STOPS }, (_, i) => `sites/S${i}` as const);
    const patrols: number[] = [];
    const waits: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      let isPlanned = false;
      const patrol = engine
        .ask("patrol", {
          ...asked,
          filter: {},
          of: { type: "sites", refs },
          from: null,
          to: null,
          teams: TEAMS,
          minutes: null,
          mode: "foot",
          effort: EFFORT + i,
        })
        .then(() => {
          patrols.push(performance.now() - start);
          isPlanned = true;
        });
      // All the time that it is being worked out: one that waits long is one that a person meets.
      let longest = 0;
      while (!isPlanned) {
        await new Promise((resume) => setTimeout(resume, 1));
        longest = Math.max(longest, await timed(() => engine.ask("siteTotals", { ...asked, filter: {} })));
      }
      waits.push(longest);
      await patrol;
    }
    const [wait, patrol] = [median(waits), median(patrols)];
    row(`longest wait of a question / ${STOPS} stops`, ms(wait), ms(patrol), `${(wait / patrol).toFixed(2)}x`);
    if (sites <= ON_THE_PAGE) await benchUsePage(sites);
  }
}
