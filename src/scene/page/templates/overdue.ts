import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { type Layout, TYPE } from "../furniture.ts";
import { aboveLegend, besideLegend, besideMap, legendOfMap, mapAndLegend } from "./overview.ts";
import { hazardColumns, hazardRows, ownHazardColumns, ownHazardRows } from "./rows.ts";
import { GAP, headOf, isWide, Pages, TABLE_SIZES, type Template } from "./template.ts";

/** Everything that is overdue, then what is major and not; or a page for each site that has such. */
export const overdue: Template = {
  id: "overdue",
  mapBox: (body, { isSeries = false } = {}) => {
    if (!isWide(body)) return { ...body, height: Math.round(body.height * (isSeries ? 0.48 : 0.34)) };
    return isSeries ? { ...body, width: Math.round(body.width * 0.5) } : aboveLegend(body, 0.4);
  },
  pages(facts, layout) {
    return facts.subject.type === "site" ? ofSite(facts, layout) : ofAll(facts, layout);
  },
};

function ofAll(facts: PageFacts, layout: Layout) {
  const { words } = layout;
  const late = facts.hazards?.rows ?? [];
  const major = facts.major?.rows ?? [];
  if (late.length + major.length === 0) return [];
  const total = facts.hazards?.total ?? late.length;
  const pages = new Pages(facts, layout, headOf(facts, layout, words.briefing.overdueTitle(total, major.length)));
  const { sheet, body } = pages.begin();
  const map = overdue.mapBox(body)!;
  const side = besideLegend(body, map, mapAndLegend(pages, sheet, map, facts, layout));
  // Both lists as one, so that it flows as one; the head says how many are of which.
  const rows = [...late, ...major];
  pages.flow(sheet, side, {
    title: words.briefing.templates.overdue,
    note: (n) => words.briefing.listed(n, total + major.length),
    columns: hazardColumns(words, rows),
    rows: hazardRows(words, rows),
    sizes: [TYPE.small],
    isMain: true,
  });
  return pages.finish();
}

function ofSite(facts: PageFacts, layout: Layout) {
  const { words } = layout;
  const card = facts.answers.site?.answer ?? null;
  const rows = facts.hazards?.rows ?? [];
  const [first] = rows;
  if (first === undefined) return [];
  const name = card?.row.name || first.siteName;
  const address = card?.row.address ?? "";
  const said = [
    [words.briefing.siteFacts.address, address === name ? "" : address],
    [
      words.briefing.siteFacts.category,
      card === null ? "" : categoryTitle(words, card.row.category, facts.state.project?.categoryTitles ?? {}),
    ],
    [words.briefing.siteFacts.area, first.area],
  ].flatMap(([label, text]) => (text === "" ? [] : [`${label} ${text}`]));
  const head = headOf(facts, layout, words.briefing.siteTitle(name, rows.length));
  const pages = new Pages(facts, layout, { ...head, facts: said });
  const { sheet, body } = pages.begin();
  const map = overdue.mapBox(body, { isSeries: true })!;
  pages.map(sheet, map);
  const side = besideMap(body, map);
  const y = legendOfMap(sheet, facts, layout, side) + (isWide(body) ? GAP : GAP / 2);
  pages.flow(
    sheet,
    { ...side, y, height: side.y + side.height - y },
    {
      title: words.ledger.choices.overdue,
      note: (n) => words.briefing.listed(n, rows.length),
      columns: ownHazardColumns(words, rows),
      rows: ownHazardRows(words, rows),
      sizes: TABLE_SIZES,
    },
  );
  return pages.finish();
}
