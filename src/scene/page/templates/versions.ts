import { CHANGE_KINDS } from "../../../core/changeKinds.ts";
import type { PageFacts } from "../../../state/actions/pageFacts.ts";
import type { ChangeRow } from "../../../state/answers.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { versionText } from "../../../words/phrases/versionText.ts";
import { type Layout, TYPE } from "../furniture.ts";
import type { Page } from "../page.ts";
import type { PageWords } from "../pageWords.ts";
import type { Box } from "../sheet.ts";
import type { ColumnPlan, RowPlan } from "../tablePlan.ts";
import { aboveLegend, besideLegend, mapAndLegend } from "./overview.ts";
import { GAP, headOf, isWide, Pages } from "./template.ts";

/** What has become of the ledgers since an older version of them, as the desk compares them: figures, the map, and every change. */
export function versionPages(facts: PageFacts, layout: Layout): readonly Page[] {
  const { changes, state } = facts;
  const { comparison } = state;
  if (changes === null || comparison === null) return [];
  const { words } = layout;
  const { counts, lists } = changes;
  const said = words.compare;
  const zone = state.project?.project.timeZone ?? "UTC";
  const told = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    said.count(said.kinds[kind], counts[kind]),
  );
  const title = told.length === 0 ? said.identical : told.slice(0, MOST_KINDS).join(words.frame.comma);
  const versions = said.versions(
    versionText(said, said.older[comparison.older], comparison.versions.before, zone),
    versionText(said, said.now, comparison.versions.after, zone),
  );
  const head = headOf(facts, layout, title);
  const pages = new Pages(facts, layout, { ...head, facts: [versions, ...told.slice(MOST_KINDS)] });
  const { sheet, body } = pages.begin();
  const map = versionsMap(body);
  const side = besideLegend(body, map, mapAndLegend(pages, sheet, map, facts, layout));
  const rows = lists.flatMap(({ kind, rows: all }): RowPlan[] => {
    if (all.length === 0) return [];
    const heading = { text: said.count(said.kinds[kind], counts[kind]), isHeading: true };
    return [{ cells: [{ text: "" }, heading], isStrong: true }, ...all.map((row, i) => changeRow(words, row, i))];
  });
  const total = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const listed = lists.reduce((sum, { rows: all }) => sum + all.length, 0);
  if (rows.length > 0)
    pages.flow(sheet, side, {
      title: said.table,
      note: () => words.briefing.listed(listed, total),
      columns: changeColumns(words),
      rows,
      sizes: [TYPE.small],
      isNarrow: true,
    });
  return pages.finish();
}

/** Kinds of change that a title can name. */
const MOST_KINDS = 3;

export const versionsMap = (body: Box): Box =>
  isWide(body) ? aboveLegend(body, 0.46) : { ...body, height: Math.round(body.height * 0.34) - GAP };

const changeColumns = ({ briefing, compare }: PageWords): ColumnPlan[] => [
  { title: briefing.ringColumns.number, align: "right" },
  { title: compare.columns.name, share: 3, most: 2 },
  { title: compare.columns.area },
  { title: compare.columns.what, share: 3, most: 2 },
  { title: compare.columns.status },
];

const changeRow = (words: PageWords, { name, id, area, what, from, to, metres }: ChangeRow, place: number): RowPlan => {
  const named = (status: ChangeRow["from"]) => (status === null ? words.compare.absent : words.statuses[status]);
  const becomes = from === to ? "" : words.compare.becomes(named(from), named(to));
  return {
    cells: [
      { text: grouped(place + 1) },
      { text: name || id, symbol: to ?? from },
      { text: area },
      { text: what },
      { text: metres === null ? becomes : words.compare.metres(metres) },
    ],
  };
};
