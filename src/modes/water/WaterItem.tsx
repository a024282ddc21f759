import type { ReactNode } from "react";
import { isKind, signOf } from "../../core/kinds.ts";
import type { WaterRow } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Glyph, StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { categoryTitle } from "../../words/wordsOf.ts";

const NO_TITLES: Readonly<Record<string, string>> = {};

/** A row of a list about water or forces. */
export function WaterItem({ row }: { readonly row: WaterRow }) {
  switch (row.type) {
    case "covered":
      return <CoveredItem site={row.site} />;
    case "reached":
      return <ReachedItem row={row} />;
    case "broken":
      return <BrokenItem water={row.water} />;
    case "road":
      return <RoadItem road={row.road} />;
    case "area":
      return <AreaItem area={row.area} />;
    case "ring":
      return null;
    case "force":
      return <ForceItem force={row.force} />;
  }
}

type RowOf<T extends WaterRow["type"]> = Extract<WaterRow, { readonly type: T }>;

interface ItemProps {
  readonly sign: ReactNode;
  readonly name: string;
  /** The whole of a name that is cut. */
  readonly title?: string;
  readonly under: readonly string[];
  readonly figure: string;
  readonly beside?: string;
}

function Item({ sign, name, title, under, figure, beside = "" }: ItemProps) {
  const { words } = useDesk();
  return (
    <div className="item">
      {sign}
      <span className="item-text">
        <span className="item-name" title={title}>
          {name}
        </span>
        <span className="item-under">{words.frame.list(under.filter((text) => text !== ""))}</span>
      </span>
      <span className="item-side">
        <span className="item-distance">{figure}</span>
        {beside === "" ? null : <span className="item-id">{beside}</span>}
      </span>
    </div>
  );
}

function useCategory(): (category: string) => string {
  const { words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  return (category) => categoryTitle(words, category, ownTitles);
}

function CoveredItem({ site }: Pick<RowOf<"covered">, "site">) {
  const { words: desk } = useDesk();
  const words = useLateWords("water");
  const category = useCategory();
  const { distance, straight, reason, height } = site;
  const figure =
    distance !== null ? words.metres(distance) : reason === undefined ? words.nothingNear : words.reasons[reason];
  return (
    <Item
      sign={<StatusGlyph status={site.status} marks={site.marks} size={24} />}
      name={site.nearName || site.id}
      title={site.name}
      under={[desk.statuses[site.status], category(site.category), height === null ? "" : words.height(height)]}
      figure={figure}
      beside={straight === null || straight === distance ? "" : words.straightLine(straight)}
    />
  );
}

function ReachedItem({ row: { site, forceName } }: { readonly row: RowOf<"reached"> }) {
  const { words: desk } = useDesk();
  const words = useLateWords("water");
  const { minutes, reason } = site;
  const figure =
    minutes !== null ? words.minutes(minutes) : reason === undefined ? words.nobody : words.reasons[reason];
  return (
    <Item
      sign={<StatusGlyph status={site.status} marks={site.marks} size={24} />}
      name={site.nearName || site.id}
      title={site.name}
      under={[desk.statuses[site.status], forceName === "" ? "" : words.fastest(forceName)]}
      figure={figure}
      beside={site.metres === null ? "" : words.metres(site.metres)}
    />
  );
}

function BrokenItem({ water }: Pick<RowOf<"broken">, "water">) {
  const words = useLateWords("water");
  const kind = useKind(water.layer);
  const sign = isKind(kind) ? signOf(kind, false) : null;
  return (
    <Item
      sign={sign === null ? <Icon name="water" size={24} /> : <Glyph symbol={sign} size={24} />}
      name={water.name || water.id}
      under={water.name === "" ? [water.address] : [water.id, water.address]}
      figure={words.repair(water.sites)}
    />
  );
}

function RoadItem({ road }: Pick<RowOf<"road">, "road">) {
  const words = useLateWords("water");
  return (
    <Item
      sign={<Icon name="route" size={24} />}
      name={road.name || road.id}
      under={road.name === "" ? [] : [road.id]}
      figure={words.gap(road.metres)}
    />
  );
}

function AreaItem({ area }: Pick<RowOf<"area">, "area">) {
  const words = useLateWords("water");
  const open = area.sites - area.covered;
  return (
    <div className="item water-area">
      <span className="item-text">
        <span className="item-name">{area.name || words.noArea}</span>
        <span className="water-bar" aria-hidden="true">
          <span style={{ width: `${(100 * open) / Math.max(1, area.sites)}%` }} />
        </span>
      </span>
      <span className="item-side">
        <span className="item-distance">{words.areaOf(open, area.sites)}</span>
      </span>
    </div>
  );
}

function ForceItem({ force }: Pick<RowOf<"force">, "force">) {
  const words = useLateWords("water");
  const kind = useKind(force.layer);
  const sign = isKind(kind) ? signOf(kind, null) : null;
  return (
    <Item
      sign={sign === null ? <Icon name="locate" size={24} /> : <Glyph symbol={sign} size={24} />}
      name={force.name || force.id}
      under={[words.within(force.minutes)]}
      figure={words.reaches(force.sites)}
    />
  );
}

const useKind = (layer: string) =>
  useAppState(({ project }) => project?.layers.find(({ id }) => id === layer)?.kind ?? null);
