import { formatDay } from "../../../core/day.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { sumOf } from "../../../core/tallyRow.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import type { TallyRow } from "../../../state/answers.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import type { Scene } from "../../parts/scene.ts";
import { legendRows } from "../../picture/pictureOf.ts";
import { type Layout, TYPE, writeHeading } from "../furniture.ts";
import { writeLegend } from "../legend.ts";
import { comparedScene } from "../pageScene.ts";
import type { Box, Sheet } from "../sheet.ts";
import { planTable } from "../table.ts";
import type { ColumnPlan, RowPlan } from "../tablePlan.ts";
import { columnsOf, withMajor } from "./overview.ts";
import { hazardColumns, hazardRows, mostOverdue, shortHazardColumns, shortHazardRow, tallyKeyText } from "./rows.ts";
import { GAP, headOf, isWide, Pages, shareOf, type Template } from "./template.ts";
import { versionPages, versionsMap } from "./versions.ts";

/** The day over each map. */
const CAPTION = 36;
const MOST_AREAS = 8;

/** Share of a wide page that the two maps take together. */
const MAPS = 0.66;
/** Height of what is said of signs below the maps. */
const SIGNS = 36 + 40;

const SIZES = [TYPE.body, TYPE.small] as const;
/** Where the month begins in a day as it is written. */
const BEHIND_YEAR = 5;

/** Both maps beside each other: a district is about as high as it is wide. */
function mapsOf(body: Box): readonly [Box, Box] {
  if (isWide(body)) return columnsOf({ ...body, width: body.width * MAPS, height: body.height - SIGNS - GAP / 2 });
  return columnsOf({ ...body, height: Math.round(body.height * 0.36) });
}

const below = (box: Box): Box => ({ ...box, y: box.y + CAPTION, height: box.height - CAPTION });

/** Two days of the same ledgers side by side: how they stood, what became of them, and what is overdue since. */
export const compare: Template = {
  id: "compare",
  mapBox: (body, { isOfVersions = false } = {}) => (isOfVersions ? versionsMap(body) : below(mapsOf(body)[0])),
  pages(facts, layout) {
    const { before, answers } = facts;
    if (facts.changes !== null) return versionPages(facts, layout);
    if (before === null || answers.totals === null || answers.totals.answer.sites === 0) return [];
    const { words } = layout;
    const said = words.briefing.compared;
    const days = [before, facts].map(({ state }) => formatDay(state.asOf));
    const [was, is] = [sumOf(before.tally?.rows ?? []), sumOf(facts.tally?.rows ?? [])];
    const fresh = newlyOverdue(facts, before);
    const head = headOf(facts, layout, said.finding(was.overdue, is.overdue));
    const changes = said.facts(days[0]!, {
      found: is.found - was.found,
      closed: is.closed - was.closed,
      overdue: fresh.length,
    });
    const pages = new Pages(facts, layout, { ...head, facts: [changes, ...head.facts] });
    const { sheet, body } = pages.begin();
    const maps = mapsOf(body);
    const scenes = [before, facts].map((one, i) => {
      const box = maps[i]!;
      writeHeading(sheet, days[i]!, i === 0 ? "" : said.now, box.x, box.y, box.width);
      return pages.map(sheet, below(box), comparedScene(one));
    });
    const end = maps[1].y + maps[1].height + GAP / 2;
    const under = { ...body, y: end, width: maps[1].x + maps[1].width - body.x };
    const isMajorListed = fresh.some(({ level }) => level === "major");
    signsOf(sheet, scenes, facts, layout, isMajorListed, under);
    const x = maps[1].x + maps[1].width + GAP;
    const lower = end + SIGNS + GAP / 2;
    const [first, second] = isWide(body)
      ? [{ ...body, x, width: body.x + body.width - x }, null]
      : columnsOf({ ...body, y: lower, height: body.y + body.height - lower });
    const statuses = statusTable(sheet, facts, before, layout, first) + GAP / 2;
    const bottom = body.y + body.height;
    const beside = second ?? { ...first, y: statuses, height: bottom - statuses };
    const areas = areaTable(sheet, facts, before, layout, beside);
    // On a page that stands upright the list has the whole width, below both tables.
    const list = second === null ? { ...beside, y: areas } : { ...body, y: Math.max(areas, statuses) };
    if (fresh.length > 0)
      pages.flow(
        sheet,
        { ...list, height: bottom - list.y },
        {
          title: said.fresh,
          note: (n) => words.briefing.listed(n, fresh.length),
          columns: isWide(body) ? shortHazardColumns(words) : hazardColumns(words, fresh),
          rows: isWide(body) ? fresh.map((row) => shortHazardRow(words, row)) : hazardRows(words, fresh),
          sizes: [TYPE.small],
          isNarrow: isWide(body),
        },
      );
    return pages.finish();
  },
};

/** What is overdue now and was not on the earlier day. */
function newlyOverdue(facts: PageFacts, before: PageFacts) {
  const refOf = ({ layer, id }: { readonly layer: string; readonly id: string }) => `${layer}/${id}`;
  const known = new Set((before.hazards?.rows ?? []).map(refOf));
  return (facts.hazards?.rows ?? []).filter((row) => !known.has(refOf(row)));
}

const signed = (change: number): string =>
  change > 0 ? `+${grouped(change)}` : change < 0 ? `−${grouped(-change)}` : "0";

/** The legend of both maps as a table: each status, on both days; gives back where it ends. */
function statusTable(sheet: Sheet, facts: PageFacts, before: PageFacts, layout: Layout, box: Box): number {
  const { words, measure } = layout;
  const said = words.briefing.compared;
  const counts = [before, facts].map(({ answers }) => answers.totals?.answer.byStatus ?? []);
  const rows = DISPLAY_STATUSES.flatMap((symbol, rank): RowPlan[] => {
    const [was, is] = [counts[0]![rank] ?? 0, counts[1]![rank] ?? 0];
    if (was === 0 && is === 0) return [];
    const cells = [grouped(was), grouped(is), signed(is - was)].map((text) => ({ text }));
    return [{ cells: [{ text: words.statuses[symbol], symbol }, ...cells] }];
  });
  const top = writeHeading(sheet, said.statuses, words.page.matching, box.x, box.y, box.width);
  const [size, columns] = dayColumns(facts, before, layout, said.status, rows, box.width);
  const plan = planTable(columns, rows, box.width, size, measure);
  const laid = plan.lay({ ...box, y: top, height: box.y + box.height - top }, 0);
  sheet.blocks.push(laid.block);
  return top + laid.height;
}

/** A name, the two days, and the difference, in type that leaves the names whole; the year, which stands over the maps, goes first. */
function dayColumns(
  facts: PageFacts,
  before: PageFacts,
  { words, measure, size: page }: Layout,
  name: string,
  rows: readonly RowPlan[],
  width: number,
): readonly [size: number, columns: ColumnPlan[]] {
  const days = [before, facts].map(({ state }) => formatDay(state.asOf));
  const columns = (from: number): ColumnPlan[] => [
    { title: name, share: 1 },
    ...[...days.map((day) => day.slice(from)), words.briefing.compared.change].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const tries = [0, BEHIND_YEAR].flatMap((from) => SIZES.map((size) => [size, columns(from)] as const));
  const isWhole = ([size, of]: (typeof tries)[number]): boolean => {
    const { block } = planTable(of, rows, width, size, measure).lay({ x: 0, y: 0, width, height: Number.MAX_VALUE }, 0);
    return block.rows.every(({ cells }, i) => cells[0]!.lines.join("") === rows[i]!.cells[0]!.text);
  };
  const fair = isWide(page) ? tries : tries.filter(([size]) => size === TYPE.small);
  return fair.find(isWhole) ?? fair.at(-1)!;
}

/** Signs of the maps that are no status. */
function signsOf(
  sheet: Sheet,
  scenes: readonly Scene[],
  facts: PageFacts,
  { words }: Layout,
  isMajorListed: boolean,
  box: Box,
): void {
  const rows = new Map(scenes.flatMap((scene) => legendRows(words, scene, facts)).map((row) => [row.text, row]));
  const signs = withMajor(words, [...rows.values()], isMajorListed).filter(
    ({ symbol }) => !(DISPLAY_STATUSES as readonly string[]).includes(symbol),
  );
  if (signs.length > 0) writeLegend(sheet, words.map.legend, "", signs, box);
}

/** Overdue hazards of each community on both days; gives back where the next part begins. */
function areaTable(sheet: Sheet, facts: PageFacts, before: PageFacts, layout: Layout, box: Box): number {
  const { words, measure } = layout;
  const { tally } = facts;
  const old = new Map((before.tally?.rows ?? []).map((row) => [row.key, row]));
  const overdueOf = ({ key, overdue }: TallyRow) => Math.max(overdue, old.get(key)?.overdue ?? 0);
  const listed = mostOverdue(tally?.rows ?? []).filter((row) => overdueOf(row) > 0);
  // A single row without a name would only say the sum again.
  if (tally === null || listed.every(({ key }) => key === "")) return box.y;
  const rows = listed.slice(0, MOST_AREAS).map((row): RowPlan => {
    const was = old.get(row.key)?.overdue ?? 0;
    const told = [
      tallyKeyText(words, tally.by, row.key),
      grouped(was),
      grouped(row.overdue),
      signed(row.overdue - was),
    ];
    return { cells: told.map((text) => ({ text })) };
  });
  const [was, is] = [sumOf(before.tally?.rows ?? []).overdue, sumOf(tally.rows).overdue];
  const sum = [words.briefing.sum, grouped(was), grouped(is), signed(is - was)].map((text) => ({ text }));
  const all = [...rows, { cells: sum, isStrong: true }];
  const [, columns] = dayColumns(facts, before, layout, words.briefing.tallyColumns.key, all, box.width);
  const plan = planTable(columns, all, box.width, TYPE.small, measure);
  const note = shareOf(rows.length, listed.length);
  const top = writeHeading(sheet, words.briefing.overdueBy[tally.by], note, box.x, box.y, box.width);
  const laid = plan.lay({ ...box, y: top, height: box.y + box.height - top }, 0);
  sheet.blocks.push(laid.block);
  return top + laid.height + GAP / 2;
}
