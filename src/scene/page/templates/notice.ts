import { formatDay } from "../../../core/day.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import type { HazardRow } from "../../../state/answers.ts";
import { type Layout, MARGIN, TYPE, writeWatermark } from "../furniture.ts";
import type { Page } from "../page.ts";
import { Sheet } from "../sheet.ts";
import { planTable } from "../table.ts";
import type { RowPlan } from "../tablePlan.ts";
import { ownHazardColumns, ownHazardRows } from "./rows.ts";
import type { Template } from "./template.ts";

/** The page is a letter: its type is as large as a letter's. */
const SIZE = 26;
/** Of the heading of its list, where that goes on on another page. */
const LIST_SIZES = [SIZE, 22, 18] as const;

/** Below the day, which a seal is put over. */
const SEAL = 130;

/** In a letter to those who are told nothing has a sign. */
const plainRows = (words: Layout["words"], rows: readonly HazardRow[]): RowPlan[] =>
  ownHazardRows(words, rows).map(({ cells }) => ({ cells: cells.map(({ text }) => ({ text })) }));

/** A letter to a site that names what it must remedy, with blanks for numbers, seal and signature. */
export const notice: Template = {
  id: "notice",
  mapBox: () => null,
  pages(facts, layout) {
    if (facts.subject.type !== "site") return [];
    const rows = facts.subject.rows;
    const [first] = rows;
    return first === undefined ? [] : letter(facts, first.siteName, layout);
  },
};

function letter(facts: PageFacts, site: string, layout: Layout): readonly Page[] {
  const { words, size, measure, furniture, choice } = layout;
  const { notice: said } = words.briefing;
  const rows = (facts.hazards?.rows ?? []).map((row) => ({ ...row, department: "" }));
  const sheet = new Sheet(size, measure);
  const margin = MARGIN * 1.6;
  const room = size.width - 2 * margin;
  const right = size.width - margin;
  const title = choice.title === "" ? said.title : choice.title;
  if (furniture.classification !== "")
    sheet.text(furniture.classification, margin, 80, { size: TYPE.large, isStrong: true });
  let y = 150;
  const heading = sheet.fitting(title, [46, 38, 30], true, room);
  sheet.text(title, size.width / 2, y, { size: heading, isStrong: true, align: "center" }, room);
  y += 56;
  sheet.text(furniture.documentNumber || said.number, right, y, { size: SIZE - 4, ink: "second", align: "right" });
  y += 66;
  y = sheet.lines(said.to(site), margin, y, { size: SIZE, isStrong: true }, room, 2) + 12;
  y = sheet.lines(said.body(rows.length), margin, y, { size: SIZE }, room, 8) + 10;
  const below = 420;
  const plan = planTable(ownHazardColumns(words, rows), plainRows(words, rows), room, SIZE - 4, measure);
  const table = plan.lay({ x: margin, y: y - SIZE, width: room, height: size.height - y - below }, 0);
  if (table.next > 0) {
    sheet.blocks.push(table.block);
    y += table.height + 24;
  }
  if (table.next < rows.length) {
    sheet.text(said.goesOn(table.next, rows.length), margin, y, { size: TYPE.body, ink: "second" }, room);
    y += 40;
  }
  sheet.text(said.limit, margin, y, { size: SIZE }, room);
  y += 74;
  sheet.text(furniture.office || said.noOffice, right, y, { size: SIZE, align: "right" }, room);
  sheet.text(formatDay(facts.state.asOf), right, y + SIZE * 1.6, { size: SIZE, align: "right" });
  // What is free is for the seal over the day, and below for what the site writes.
  const foot = Math.min(y + SIZE * 1.6 + SEAL, size.height - 210);
  sheet.rule([margin, foot - 44], [right, foot - 44], 1.5, "line");
  sheet.text(said.reply, margin, foot, { size: SIZE - 4 }, room);
  sheet.text(said.received, margin, size.height - 76, { size: SIZE - 4 }, room / 2);
  sheet.text(said.receivedOn, right, size.height - 76, { size: SIZE - 4, align: "right" }, room / 2);
  const sheets = [sheet];
  for (let next = table.next; next < rows.length; ) {
    const rest = new Sheet(size, measure);
    const named = said.list(site);
    rest.text(named, margin, 110, { size: rest.fitting(named, LIST_SIZES, true, room), isStrong: true }, room);
    const laid = plan.lay({ x: margin, y: 150, width: room, height: size.height - 150 - margin }, next);
    if (laid.next === next) break;
    rest.blocks.push(laid.block);
    sheets.push(rest);
    next = laid.next;
  }
  return sheets.map((one) => {
    writeWatermark(one, layout);
    return { size, theme: choice.theme, tag: words.tag, title: `${title} ${site}`, blocks: one.blocks };
  });
}
