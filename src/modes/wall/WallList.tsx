import { SITE_TOTALS } from "../../state/queries/overviewQueries.ts";
import { DEADLINES, DUE_SOON, NOT_INSPECTED, OLDEST_OPEN } from "../../state/queries/wallListQueries.ts";
import { OVERDUE } from "../../state/queries/wallQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { categoryTitle } from "../../words/wordsOf.ts";
import { ToldList } from "./ToldList.tsx";
import { dueRow, openRow, siteRow } from "./toldRows.ts";

const UNKNOWN = 6;

/** What is overdue; where nothing is, what falls due next; then what has been open longest, what nobody has inspected, what there is. */
export function WallList() {
  const totals = useAnswer(SITE_TOTALS);
  const deadlines = useAnswer(DEADLINES);
  const said = useLateWords("columns");
  if (totals === null || deadlines === null)
    return <section className="wall-list" aria-busy="true" aria-label={said.overdue} />;
  if (totals.hazardsOverdue > 0) return <Hazards list="overdue" />;
  if (deadlines.dueSoon > 0) return <Hazards list="due-soon" />;
  if (totals.hazardsOpen > 0) return <Hazards list="open" />;
  return (totals.byStatus[UNKNOWN] ?? 0) > 0 ? <NotInspected /> : <Categories />;
}

const LISTS = { overdue: OVERDUE, "due-soon": DUE_SOON, open: OLDEST_OPEN } as const;

function Hazards({ list }: { readonly list: keyof typeof LISTS }) {
  const said = useLateWords("columns");
  const asOf = useAppState((state) => state.asOf);
  const page = useAnswer(LISTS[list]);
  const [title, unit] = list === "overdue" ? [said.overdue, said.count.open] : [said.lists[list], said.count[list]];
  const rows = (page?.rows ?? []).map((row) => (list === "open" ? openRow(said, row, asOf) : dueRow(said, row)));
  return <ToldList first={{ id: list, title, total: page?.total ?? 0, unit, rows }} answer={page} />;
}

function NotInspected() {
  const said = useLateWords("columns");
  const page = useAnswer(NOT_INSPECTED);
  const rows = (page?.rows ?? []).map(siteRow);
  const { lists, count } = said;
  return (
    <ToldList
      first={{ id: "unknown", title: lists.unknown, total: page?.total ?? 0, unit: count.unknown, rows }}
      answer={page}
    />
  );
}

const NO_TITLES: Readonly<Record<string, string>> = {};

/** All is well: what that is said of. */
function Categories() {
  const { words } = useDesk();
  const wall = useLateWords("wall");
  const said = useLateWords("columns");
  const totals = useAnswer(SITE_TOTALS);
  const titles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const rows = (totals?.byCategory ?? [])
    .filter(({ sites }) => sites > 0)
    .toSorted((a, b) => b.sites - a.sites)
    .map(({ category, sites }) => ({
      key: category,
      name: categoryTitle(words, category, titles),
      what: "",
      figure: `${grouped(sites)} ${wall.sites}`,
      place: null,
      isPlace: false,
    }));
  const section = {
    id: "categories",
    title: said.categories,
    total: totals?.sites ?? 0,
    unit: wall.sites,
  } as const;
  return <ToldList first={{ ...section, rows }} answer={totals} />;
}
