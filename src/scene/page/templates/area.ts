import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { type Layout, TYPE } from "../furniture.ts";
import { aboveLegend, besideLegend, besideMap, legendOfMap, mapAndLegend, overview } from "./overview.ts";
import { shortHazardColumns, shortHazardRow, tallyColumns, tallyRows } from "./rows.ts";
import { GAP, headOf, isWide, Pages, TABLE_SIZES, type Template } from "./template.ts";

/** How the communities stand; of one of them its map and all that is overdue in it. */
export const area: Template = {
  id: "area",
  mapBox: (body, { isSeries = false } = {}) => {
    if (isSeries) return overview.mapBox(body);
    return isWide(body) ? aboveLegend(body, 0.46) : { ...body, height: Math.round(body.height * 0.36) };
  },
  pages(facts, layout) {
    return facts.subject.type === "area" ? ofOne(facts, facts.subject.name, layout) : ofAll(facts, layout);
  },
};

function ofAll(facts: PageFacts, layout: Layout) {
  const { tally } = facts;
  if (tally === null || tally.rows.every(({ key }) => key === "")) return [];
  const { words } = layout;
  const pages = new Pages(facts, layout, headOf(facts, layout));
  const { sheet, body } = pages.begin();
  const map = area.mapBox(body)!;
  const side = besideLegend(body, map, mapAndLegend(pages, sheet, map, facts, layout));
  pages.flow(sheet, side, {
    title: words.briefing.tallyBy[tally.by],
    note: () => "",
    columns: tallyColumns(words, words.briefing.tallyColumns.key),
    rows: tallyRows(words, tally),
    sizes: TABLE_SIZES,
  });
  return pages.finish();
}

function ofOne(facts: PageFacts, name: string, layout: Layout) {
  const { words } = layout;
  const head = headOf(facts, layout);
  const pages = new Pages(facts, layout, {
    ...head,
    title: layout.choice.title === "" ? words.briefing.areaTitle(name, head.title) : head.title,
  });
  const { sheet, body } = pages.begin();
  const map = overview.mapBox(body)!;
  pages.map(sheet, map);
  const side = besideMap(body, map);
  const y = legendOfMap(sheet, facts, layout, side);
  const rows = facts.hazards?.rows ?? [];
  const box = { ...side, y: y + GAP / 2, height: side.y + side.height - y - GAP / 2 };
  if (rows.length === 0) {
    sheet.text(words.briefing.noOverdue, box.x, box.y + 24, { size: TYPE.large }, box.width);
    const { due } = facts;
    if (due !== null && due.rows.length > 0)
      pages.fill(
        sheet,
        { ...box, y: box.y + 36 + GAP / 2, height: box.height - 36 - GAP / 2 },
        {
          title: words.briefing.dueNext,
          note: (n) => words.briefing.listed(n, due.total),
          columns: shortHazardColumns(words),
          rows: due.rows.map((row) => shortHazardRow(words, row)),
          sizes: TABLE_SIZES,
        },
      );
  } else
    pages.flow(sheet, box, {
      title: words.ledger.choices.overdue,
      note: (n) => words.briefing.listed(n, facts.hazards?.total ?? n),
      columns: shortHazardColumns(words),
      rows: rows.map((row) => shortHazardRow(words, row)),
      isNarrow: true,
      sizes: TABLE_SIZES,
    });
  return pages.finish();
}
