import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { nodeOf } from "../../scene/parts/donuts.ts";
import { openNode, select } from "../../state/actions/select.ts";
import type { MapViewAnswer } from "../../state/answers.ts";
import { MAP_VIEW } from "../../state/queries/mapQueries.ts";
import type { Selection, Viewport } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useAnswer } from "../../ui/useQuery.ts";
import { categoryTitle, type Words } from "../../words/wordsOf.ts";

const MOST = 100;

/** What the map shows, worst first; choosing an entry is a click on it. */
export function TwinList() {
  const { app, words } = useDesk();
  const view = useAnswer(MAP_VIEW);
  const project = useAppState((state) => state.project);
  const viewport = useAppState((state) => state.viewport);
  const items =
    view === null || project === null
      ? []
      : itemsInView(words, view, viewport, project.categories, project.categoryTitles);
  return (
    <section className="twin" aria-label={words.map.twin}>
      <h2>{words.map.twin}</h2>
      {items.length === 0 ? <p className="quiet">{words.map.twinEmpty}</p> : null}
      <ul>
        {items.slice(0, MOST).map(({ key, text, worst, marks, pick }) => (
          <li key={key}>
            <button
              type="button"
              className="twin-item"
              onClick={() => (pick.type === "node" ? void openNode(app, pick) : select(app, pick))}
            >
              <StatusGlyph status={DISPLAY_STATUSES[worst] ?? "unknown"} marks={marks} />
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {items.length > MOST ? <p className="quiet">{words.map.twinMore(items.length - MOST)}</p> : null}
    </section>
  );
}

interface Item {
  readonly key: string;
  readonly text: string;
  readonly worst: number;
  readonly marks: number;
  readonly size: number;
  readonly pick: Selection;
}

function itemsInView(
  words: Words,
  view: MapViewAnswer,
  viewport: Viewport | null,
  categories: readonly string[],
  ownTitles: Readonly<Record<string, string>>,
): Item[] {
  const inSight = (lng: number, lat: number) =>
    viewport === null ||
    (lng >= viewport.bbox[0] && lat >= viewport.bbox[1] && lng <= viewport.bbox[2] && lat <= viewport.bbox[3]);
  const titleOf = (category: number) => categoryTitle(words, categories[category] ?? "other", ownTitles);
  const items = [
    ...itemsOf(words, view, false, inSight, titleOf),
    ...(view.beyond === null ? [] : itemsOf(words, view.beyond, true, inSight, titleOf)),
  ];
  return items.sort((a, b) => a.worst - b.worst || b.size - a.size);
}

function itemsOf(
  words: Words,
  { donuts, singles }: Pick<MapViewAnswer, "donuts" | "singles">,
  isBeyond: boolean,
  inSight: (lng: number, lat: number) => boolean,
  titleOf: (category: number) => string,
): Item[] {
  const items: Item[] = [];
  donuts.lng.forEach((lng, i) => {
    if (!inSight(lng, donuts.lat[i]!)) return;
    const counts = donuts.counts.subarray(i * 7, i * 7 + 7);
    const worst = Math.max(
      0,
      counts.findIndex((count) => count > 0),
    );
    const size = counts.reduce((sum, count) => sum + count, 0);
    const node = isBeyond ? { ...nodeOf(donuts, i), isBeyond } : nodeOf(donuts, i);
    const text = words.map.twinCluster(size, words.statuses[DISPLAY_STATUSES[worst]!], counts[worst]!);
    items.push({
      key: `node ${isBeyond} ${node.level} ${node.site}`,
      text,
      worst,
      marks: donuts.major[i]! > 0 ? 1 : 0,
      size,
      pick: { type: "node", node },
    });
  });
  singles.lng.forEach((lng, i) => {
    if (!inSight(lng, singles.lat[i]!)) return;
    const worst = singles.status[i]!;
    const name = singles.names[i] || titleOf(singles.category[i]!);
    const ref = singles.refs[i]!;
    items.push({
      key: `site ${ref}`,
      text: words.map.twinSite(name, words.statuses[DISPLAY_STATUSES[worst]!]),
      worst,
      marks: singles.marks[i]!,
      size: 1,
      pick: { type: "site", ref },
    });
  });
  return items;
}
