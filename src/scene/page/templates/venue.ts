import type { ReportedVenue } from "../../../state/answers.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { type Layout, TYPE, writeHeading } from "../furniture.ts";
import type { Box, Sheet } from "../sheet.ts";
import { planTable } from "../table.ts";
import type { RowPlan } from "../tablePlan.ts";
import { besideMap, legendOfMap } from "./overview.ts";
import { groupOf, ringColumns, ringRows } from "./rows.ts";
import { fittingSize, GAP, HEADING, headOf, isWide, Pages, shareOf, TABLE_SIZES, type Template } from "./template.ts";

/** Venues in the table: of more the page tells the most urgent. */
const MOST_VENUES = 10;

/** Share of the free room that their table takes with larger type than it must. */
const MOST_SHARE = 0.4;

/** What lies around the venues of a period: map with rings, figures, and the whole list, on as many pages as it takes. */
export const venue: Template = {
  id: "venue",
  mapBox: (body) =>
    isWide(body)
      ? { ...body, width: Math.round(body.width * 0.58) }
      : { ...body, height: Math.round(body.height * 0.42) },
  pages(facts, layout) {
    const report = facts.answers.venueReport?.answer ?? null;
    if (report === null || report.period === null || report.venues.length === 0) return [];
    const pages = new Pages(facts, layout, headOf(facts, layout));
    const { sheet, body } = pages.begin();
    const map = venue.mapBox(body)!;
    pages.map(sheet, map);
    const side = besideMap(body, map);
    const bottom = side.y + side.height;
    const legend = legendOfMap(sheet, facts, layout, side) + GAP / 2;
    const room = { ...side, y: legend, height: bottom - legend };
    const several = report.venues.length > 1;
    const all = facts.rings?.rows ?? [];
    // Around all venues of a period lie whole quarters: there the page tells what must be looked after.
    const rows = several ? all.filter((row) => groupOf(row) !== "rest") : all;
    const { words } = layout;
    const total = facts.rings?.total ?? rows.length;
    const plan = {
      title: several ? words.briefing.urgentSites : words.briefing.ringSites,
      note: () =>
        several ? words.briefing.ofSites(rows.length, total) : words.briefing.listedSites(rows.length, total),
      columns: ringColumns(words, rows, several),
      rows: ringRows(words, rows, several, facts.state.project?.categoryTitles ?? {}),
      sizes: [TYPE.small],
      isNarrow: true,
    };
    const table = venuesPlan(report.venues, layout);
    const below = (y: number): Box => ({ ...side, y: y + GAP / 2, height: bottom - y - GAP / 2 });
    const least = table.height(room, TYPE.small);
    // With the list on the next page the venues have the room for themselves.
    const isBelow = rows.length > 0 && pages.begins(below(legend + least), plan);
    const end = table.write(sheet, {
      ...room,
      height: isBelow ? Math.max(least, room.height * MOST_SHARE) : room.height,
    });
    if (rows.length > 0) pages.flow(sheet, below(end), plan);
    return pages.finish();
  },
};

/** The venues with their events, sites, overdue ones and hydrants that can be used. */
function venuesPlan(venues: readonly ReportedVenue[], { words, measure }: Layout) {
  const { name, when, sites, overdue, hydrants } = words.briefing.venueColumns;
  const rows = venues
    .map((one) => ({ one, overdue: one.byRing.at(-1)?.byStatus[0] ?? 0 }))
    .toSorted((a, b) => b.overdue - a.overdue)
    .slice(0, MOST_VENUES)
    .map(({ one, overdue: late }): RowPlan => {
      const [event] = one.events;
      return {
        cells: [
          { text: one.name || one.id },
          { text: event?.start?.slice(5) ?? "" },
          { text: one.placed ? grouped(one.byRing.at(-1)?.sites ?? 0) : "–" },
          { text: one.placed ? grouped(late) : "–" },
          { text: one.placed ? grouped(one.things.hydrants - one.things.broken) : "–" },
        ],
      };
    });
  const columns = [
    { title: name, share: 1, most: 4 },
    { title: when },
    ...[sites, overdue, hydrants].map((title) => ({ title, align: "right" as const })),
  ];
  const lay = (box: Box, size: number) =>
    planTable(columns, rows, box.width, size, measure).lay({ ...box, height: box.height - HEADING }, 0);
  return {
    /** With its heading, in type of a size. */
    height: (box: Box, size: number): number => HEADING + lay(box, size).height,
    /** In the largest type that fits; gives back where it ends. */
    write(sheet: Sheet, box: Box): number {
      const laid = lay(box, fittingSize(columns, rows, { ...box, height: box.height - HEADING }, TABLE_SIZES, measure));
      if (laid.next === 0) return box.y;
      const note = shareOf(laid.next, venues.length);
      const top = writeHeading(sheet, words.briefing.venues, note, box.x, box.y, box.width);
      sheet.blocks.push({ ...laid.block, y: top });
      return top + laid.height;
    },
  };
}
