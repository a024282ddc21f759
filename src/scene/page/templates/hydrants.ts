import type { CoverageAnswer } from "../../../state/answers.ts";
import { grouped } from "../../../words/parts/numbers.ts";
import { rateText } from "../../../words/phrases/figures.ts";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { legendRows } from "../../picture/pictureOf.ts";
import { type Layout, TYPE, writeHeading } from "../furniture.ts";
import { writeLegend } from "../legend.ts";
import { waterScene } from "../pageScene.ts";
import type { Box, Sheet } from "../sheet.ts";
import { planTable } from "../table.ts";
import type { ColumnPlan, RowPlan } from "../tablePlan.ts";
import { aboveLegend, besideLegend, columnsOf, withMajor } from "./overview.ts";
import { hasCategories } from "./rows.ts";
import { GAP, headOf, isWide, Pages, shareOf, type Template } from "./template.ts";

/** Rows of the tables beside the map; the list of the sites goes on over as many pages as it takes. */
const MOST_AREAS = 6;
const MOST_BROKEN = 5;
/** Height of a legend of signs that have no count, in three columns or two. */
const SIGNS_HEIGHT = { wide: 196, narrow: 250 } as const;

/** Where the water is: what hydrants reach, which repair would bring back most, and every site that none reaches. */
export const hydrants: Template = {
  id: "hydrants",
  mapBox: (body) =>
    isWide(body)
      ? {
          ...aboveLegend(body, 0.54),
          height: body.height - SIGNS_HEIGHT[body.width > body.height * 2 ? "wide" : "narrow"],
        }
      : { ...body, height: Math.round(body.height * 0.4) },
  pages(facts, layout) {
    const { coverage, state } = facts;
    // Without any water nothing is covered: that is no finding about sites, but about the ledgers.
    if (coverage === null || coverage.counts.sites === 0 || waterIn(coverage) === 0) return [];
    const { words } = layout;
    const said = words.briefing.water;
    const { counts, water, radius, notPlaced } = coverage;
    const head = headOf(facts, layout, said.finding(counts.sites - counts.covered, counts.sites, radius));
    const told = [
      said.usable(water.usable, water.broken, water.unregistered),
      notPlaced.sites > 0 ? said.notPlaced(notPlaced.sites) : "",
      coverage.metric === "road" ? said.road : said.straight,
    ].filter((fact) => fact !== "");
    const filtered = head.facts.slice(headOf({ ...facts, state: { ...state, filter: {} } }, layout).facts.length);
    const pages = new Pages(facts, layout, { ...head, facts: [...told, ...filtered] });
    const { sheet, body } = pages.begin();
    const map = hydrants.mapBox(body)!;
    const bare = coverage.sites.filter(({ covered }) => !covered);
    const scene = pages.map(sheet, map, waterScene(facts, facts.framed?.camera.zoom ?? 0, bare));
    const named = { ...facts, answers: { ...facts.answers, totals: null, venueReport: null } };
    const signs = [
      ...withMajor(
        words,
        legendRows(words, scene, named),
        bare.some(({ major }) => major),
      ),
      ...(scene.crowd.length === 0 ? [] : [{ symbol: "crowd", text: words.map.symbols.crowd, count: null } as const]),
    ];
    const below = { ...map, y: map.y + map.height + GAP / 2 };
    const legend = writeLegend(sheet, words.map.legend, bare.length === 0 ? "" : said.numbers, signs, below);
    const side = besideLegend(body, map, legend);
    // On a page that stands upright both tables stand beside each other.
    const [left, right] = isWide(body) ? [side, null] : columnsOf(side);
    const areas = areasTable(sheet, coverage, layout, left);
    const repairs = brokenTable(sheet, coverage, layout, right ?? { ...side, y: areas });
    const broken = right === null ? repairs : Math.max(areas, repairs);
    const bottom = side.y + side.height;
    if (bare.length > 0)
      pages.flow(
        sheet,
        { ...side, y: broken, height: bottom - broken },
        {
          title: said.bare,
          note: (n) => words.briefing.listedSites(n, counts.sites - counts.covered),
          columns: bareColumns(layout, bare),
          rows: bareRows(layout, bare, state.project?.categoryTitles ?? {}),
          sizes: [TYPE.small],
          isNarrow: true,
        },
      );
    return pages.finish();
  },
};

const waterIn = ({ water }: CoverageAnswer): number => water.usable + water.broken;

/** Communities with sites that the water does not reach; gives back where the next part begins. */
function areasTable(sheet: Sheet, { areas }: CoverageAnswer, { words, measure }: Layout, box: Box): number {
  const named = areas.filter(({ name, sites, covered }) => name !== "" && covered < sites);
  if (named.length === 0) return box.y;
  const said = words.briefing.water;
  const worst = named.toSorted((a, b) => b.sites - b.covered - (a.sites - a.covered)).slice(0, MOST_AREAS);
  const columns: ColumnPlan[] = [
    { title: words.briefing.hazardColumns.area, share: 1 },
    ...[said.columns.sites, said.columns.bare, said.columns.rate].map((title) => ({ title, align: "right" as const })),
  ];
  const rows = worst.map(
    ({ name, sites, covered }): RowPlan => ({
      cells: [name, grouped(sites), grouped(sites - covered), rateText(covered / sites)].map((text) => ({ text })),
    }),
  );
  const note = shareOf(worst.length, named.length);
  const top = writeHeading(sheet, said.byArea, note, box.x, box.y, box.width);
  const laid = planTable(columns, rows, box.width, TYPE.small, measure).lay({ ...box, y: top, height: 5000 }, 0);
  sheet.blocks.push(laid.block);
  return top + laid.height + GAP / 2;
}

/** The broken ones whose repair helps most; gives back where the next part begins. */
function brokenTable(sheet: Sheet, { broken }: CoverageAnswer, { words, measure }: Layout, box: Box): number {
  const helpful = broken.filter(({ sites }) => sites > 0);
  if (helpful.length === 0) return box.y;
  const said = words.briefing.water;
  const columns: ColumnPlan[] = [
    { title: said.columns.hydrant, share: 1, most: 2 },
    { title: said.columns.brings, align: "right" },
  ];
  const rows = helpful.slice(0, MOST_BROKEN).map(
    ({ id, name, address, sites }): RowPlan => ({
      cells: [{ text: address || name || id }, { text: grouped(sites) }],
    }),
  );
  const note = shareOf(rows.length, helpful.length);
  const top = writeHeading(sheet, said.repair, note, box.x, box.y, box.width);
  const laid = planTable(columns, rows, box.width, TYPE.small, measure).lay({ ...box, y: top, height: 5000 }, 0);
  sheet.blocks.push(laid.block);
  return top + laid.height + GAP / 2;
}

type Bare = CoverageAnswer["sites"][number];

const hasHeight = (sites: readonly Bare[]): boolean => sites.some(({ height }) => height !== null);

const bareColumns = ({ words }: Layout, sites: readonly Bare[]): ColumnPlan[] => [
  { title: words.briefing.ringColumns.number, align: "right" },
  { title: words.briefing.ringColumns.site, share: 3, most: 2 },
  ...(hasCategories(sites) ? [{ title: words.briefing.ringColumns.category, most: 2 }] : []),
  ...(hasHeight(sites) ? [{ title: words.briefing.water.columns.height, align: "right" as const }] : []),
  { title: words.briefing.water.columns.nearest, align: "right" },
];

/** Why no water is told of a site. */
const noneOf = (said: Layout["words"]["briefing"]["water"], reason: Bare["reason"]): string =>
  reason === undefined ? said.none : said.reasons[reason];

function bareRows({ words }: Layout, sites: readonly Bare[], titles: Readonly<Record<string, string>>): RowPlan[] {
  const [withCategory, withHeight] = [hasCategories(sites), hasHeight(sites)];
  return sites.map(({ id, nearName, name, category, status, major, height, distance, reason }, place) => ({
    cells: [
      { text: grouped(place + 1) },
      { text: name || nearName || id, symbol: status, isMajor: major },
      ...(withCategory ? [{ text: categoryTitle(words, category, titles) }] : []),
      ...(withHeight ? [{ text: height === null ? "" : words.near.metres(height) }] : []),
      { text: distance === null ? noneOf(words.briefing.water, reason) : words.near.metres(distance) },
    ],
  }));
}
