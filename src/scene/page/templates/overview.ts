import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import type { PictureLegendRow } from "../../picture/picture.ts";
import { isAround, legendRows } from "../../picture/pictureOf.ts";
import { type Layout, TYPE, writeHeading } from "../furniture.ts";
import { LEGEND_HEIGHT, writeLegend } from "../legend.ts";
import type { BarsBlock } from "../page.ts";
import type { Box, Sheet } from "../sheet.ts";
import { mostOverdue, shortHazardColumns, shortHazardRow, tallyKeyText } from "./rows.ts";
import { GAP, headOf, isWide, Pages, shareOf, type Template } from "./template.ts";

/** Rows of the list: more would be no overview. */
const MOST_ROWS = 12;
const MOST_BARS = 6;
const BAR_ROW = 28;
/** Fewer rows than these are no list. */
const LEAST_LIST = 150;

/** The map of everything, its legend, the longest overdue, and who has most of it: one page, ten minutes. */
export const overview: Template = {
  id: "overview",
  mapBox: (body) =>
    isWide(body)
      ? { ...body, width: Math.round(body.width * (body.width > body.height * 2 ? 0.64 : 0.585)) }
      : { ...body, height: Math.round(body.height * 0.52) },
  pages(facts, layout) {
    const { answers } = facts;
    if (answers.totals === null || answers.totals.answer.sites === 0) return [];
    const pages = new Pages(facts, layout, headOf(facts, layout));
    const { sheet, body } = pages.begin();
    const map = overview.mapBox(body)!;
    pages.map(sheet, map);
    const side = besideMap(body, map);
    const y = legendOfMap(sheet, facts, layout, side) + GAP / 2;
    const bottom = side.y + side.height;
    const below = { ...side, y, height: bottom - y };
    // On a page that stands upright both stand beside each other, where there is anything to stand there.
    const isBeside = !isWide(body) && heightOfBars(facts) > 0;
    const [bars, list] = isBeside ? columnsOf(below) : [below, below];
    if (isBeside) barsOf(sheet, facts, layout, bars);
    const room = bottom - list.y - (isBeside ? 0 : heightOfBars(facts));
    const isOver = (facts.hazards?.total ?? 0) === 0 && answers.totals.answer.hazards > 0;
    if (isOver) sheet.text(layout.words.briefing.noOverdue, list.x, list.y + 22, { size: TYPE.large }, list.width);
    const end = room < LEAST_LIST ? list.y : listOf(pages, sheet, facts, layout, { ...list, height: room });
    if (!isBeside) barsOf(sheet, facts, layout, { ...side, y: end + GAP / 2, height: bottom - end - GAP / 2 });
    return pages.finish();
  },
};

/** What is free beside the map, or below it. */
export function besideMap(body: Box, map: Box): Box {
  if (isWide(body)) {
    const x = map.x + map.width + GAP;
    return { x, y: body.y, width: body.x + body.width - x, height: body.height };
  }
  const y = map.y + map.height + GAP / 2;
  return { x: body.x, y, width: body.width, height: body.y + body.height - y };
}

export function columnsOf(box: Box): readonly [Box, Box] {
  const width = (box.width - GAP) / 2;
  return [
    { ...box, width },
    { ...box, x: box.x + width + GAP, width },
  ];
}

/** A map that is `share` of its page wide, with room for its legend below it. */
export const aboveLegend = (body: Box, share: number): Box => ({
  ...body,
  width: Math.round(body.width * share),
  height: body.height - LEGEND_HEIGHT - GAP / 2,
});

/** The map with its legend right below it; gives back where that ends. */
export function mapAndLegend(pages: Pages, sheet: Sheet, map: Box, facts: PageFacts, layout: Layout): number {
  pages.map(sheet, map);
  return legendOfMap(sheet, facts, layout, { ...map, y: map.y + map.height + GAP / 2, height: LEGEND_HEIGHT });
}

/** What is free beside a map with its legend, or below both where the page stands upright. */
export function besideLegend(body: Box, map: Box, legend: number): Box {
  if (isWide(body)) return besideMap(body, map);
  const y = legend + GAP / 2;
  return { ...body, y, height: body.y + body.height - y };
}

/** The legend of what the map draws, and of the sign of the lists that it may not have; gives back where it ends. */
export function legendOfMap(sheet: Sheet, facts: PageFacts, { words }: Layout, box: Box): number {
  const drawn = sheet.blocks.find((block) => block.type === "map");
  if (drawn?.type !== "map") return box.y;
  // Around one site there is nothing that all sites of the project would add up to: what is drawn is named, and not counted.
  const isOfSite = facts.subject.type === "site";
  const answers = isOfSite ? { ...facts.answers, totals: null, venueReport: null } : facts.answers;
  const rows = legendRows(words, drawn.scene, { ...facts, answers });
  const counts = isAround(facts) ? words.holiday.statusTable : words.page.matching;
  return writeLegend(sheet, words.map.legend, isOfSite ? "" : counts, withMajor(words, rows, listsMajor(facts)), box);
}

/** Does a list of the page have the second ring of what is major? */
const listsMajor = ({ hazards, major, rings }: PageFacts): boolean =>
  [...(hazards?.rows ?? []), ...(major?.rows ?? [])].some(({ level }) => level === "major") ||
  (rings?.rows ?? []).some((row) => row.major);

/** The rows of a legend with that of what is major behind those of the statuses. */
export function withMajor(
  words: Layout["words"],
  rows: readonly PictureLegendRow[],
  isListed: boolean,
): readonly PictureLegendRow[] {
  if (!isListed || rows.some(({ symbol }) => symbol === "major")) return rows;
  const at = rows.findLastIndex(({ symbol }) => (DISPLAY_STATUSES as readonly string[]).includes(symbol)) + 1;
  return rows.toSpliced(at, 0, { symbol: "major", text: words.map.symbols.major, count: null });
}

/** The longest overdue, as many as there is room for; gives back where they end. */
function listOf(pages: Pages, sheet: Sheet, { hazards }: PageFacts, { words }: Layout, box: Box): number {
  const rows = hazards?.rows.slice(0, MOST_ROWS) ?? [];
  if (hazards === null || rows.length === 0) return box.y;
  return pages.fill(sheet, box, {
    title: words.briefing.overdueFirst,
    note: (n) => words.briefing.listed(n, hazards.total),
    columns: shortHazardColumns(words),
    rows: rows.map((row) => shortHazardRow(words, row)),
    sizes: [TYPE.small],
  });
}

const barsRows = ({ tally }: PageFacts) => {
  const rows = mostOverdue(tally?.rows ?? []).filter(({ open }) => open > 0);
  // Of none without a name only the sum would be left to tell.
  return rows.every(({ key }) => key === "") ? [] : rows;
};

function heightOfBars(facts: PageFacts): number {
  const rows = barsRows(facts).length;
  return rows < 2 ? 0 : 36 + Math.min(MOST_BARS, rows) * BAR_ROW + GAP / 2;
}

/** Who has most that is overdue, as bars; gives back where they end. */
function barsOf(sheet: Sheet, facts: PageFacts, { words }: Layout, box: Box): number {
  const { tally } = facts;
  const rows = barsRows(facts);
  const fit = Math.min(MOST_BARS, rows.length, Math.floor((box.height - 40) / BAR_ROW));
  if (tally === null || rows.length < 2 || fit < 2) return box.y;
  const shown = rows
    .slice(0, fit)
    .map((row) => ({ name: tallyKeyText(words, tally.by, row.key), overdue: row.overdue }));
  const title = words.briefing.overdueBy[tally.by];
  const top = writeHeading(sheet, title, shareOf(fit, rows.length), box.x, box.y, box.width);
  const look = { size: TYPE.small };
  const bars: BarsBlock = {
    type: "bars",
    x: box.x,
    y: top,
    width: box.width,
    size: TYPE.small,
    title,
    rowHeight: BAR_ROW,
    nameWidth: Math.min(box.width * 0.4, Math.max(...shown.map(({ name }) => sheet.widthOf(name, look))) + 16),
    bars: shown.map(({ name, overdue }) => ({
      name,
      figure: grouped(overdue),
      parts: [{ status: "overdue", value: overdue }],
    })),
    most: Math.max(1, ...shown.map(({ overdue }) => overdue)),
  };
  sheet.blocks.push(bars);
  return top + fit * BAR_ROW;
}
