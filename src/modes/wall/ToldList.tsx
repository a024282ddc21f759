import { useEffect, useMemo, useState } from "react";
import { markChanges, tell } from "../../state/actions/wall.ts";
import { CHANGES_TOLD } from "../../state/queries/wallListQueries.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useViewport } from "../../ui/parts/useViewport.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { rowsThatFit } from "./rowsThatFit.ts";
import { changeRow, pagesInTurn, type ToldPage, type ToldSection } from "./toldRows.ts";
import { useIsFresh } from "./useIsFresh.ts";
import { useTicks } from "./useTicks.ts";

/** Least height of a row, in the units of the wall. */
const ROW = 7;
const PAGE_SECONDS = 12;

interface ToldListProps {
  readonly first: ToldSection;
  /** What its rows were made of: another answer begins at its first page. */
  readonly answer?: unknown;
}

/** A list by pages, as many rows as fit, in turn with what has changed; the rows that are told stand on the map by their numbers. */
export function ToldList({ first, answer = null }: ToldListProps) {
  const { app } = useDesk();
  const said = useLateWords("columns");
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { height } = useViewport(box);
  const fit = rowsThatFit(box, height, ROW);
  const isFresh = useIsFresh();
  const yesterday = useChanged("yesterday");
  const last = useChanged("last");
  const changed = isFresh ? [last, yesterday] : [yesterday, last];
  const sections = [first, ...changed.filter((section) => section !== null)];
  const turns = pagesInTurn(sections, fit, isFresh && last !== null);
  const ticks = useTicks(PAGE_SECONDS, answer);
  const shown = turns.length === 0 ? null : turns[ticks % turns.length]!;
  const rows = shown?.rows ?? [];
  // A few rows by themselves stand wider apart.
  const slots = shown?.pages === 1 ? Math.max(rows.length, Math.ceil(fit / 2)) : fit;
  const told = rows.flatMap(({ place }, i) => (place === null ? [] : { number: i + 1, lng: place[0], lat: place[1] }));
  useEffect(() => tell(app, told));
  const id = shown?.section.id;
  const marked = id === "yesterday" || id === "last" ? id : isFresh ? "last" : null;
  useEffect(() => markChanges(app, marked), [app, marked]);
  useEffect(
    () => () => {
      tell(app, []);
      markChanges(app, null);
    },
    [app],
  );
  return (
    <section className="wall-list" aria-label={shown?.section.title ?? said.overdue} aria-busy={turns.length === 0}>
      {shown === null ? null : <Heading shown={shown} />}
      <ol className="wall-rows" ref={setBox}>
        {rows.map((row, i) => (
          <Row key={row.key} number={i + 1} row={row} height={Math.floor(height / slots)} />
        ))}
      </ol>
    </section>
  );
}

function Heading({ shown: { section, page, pages } }: { readonly shown: ToldPage }) {
  const wall = useLateWords("wall");
  const said = useLateWords("columns");
  const known = useAppState(whatIsKnown);
  const { title, total, unit, rows } = section;
  return (
    <h2 className="wall-heading">
      <span>{title}</span>
      <span className="wall-heading-count">
        {known.isIncomplete ? wall.atLeast : null}
        <b>{grouped(total)}</b> {unit}
      </span>
      {pages > 1 ? (
        <span className="wall-quiet wall-page">
          {total > rows.length ? `${said.onlyFirst(rows.length)} ` : ""}
          {said.page(page, pages)}
        </span>
      ) : null}
    </h2>
  );
}

interface RowProps {
  readonly number: number;
  readonly row: ToldPage["rows"][number];
  /** CSS pixels. */
  readonly height: number;
}

function Row({ number, row: { name, what, figure, place, isPlace = true }, height }: RowProps) {
  const said = useLateWords("columns");
  return (
    <li className="wall-row wall-told" style={{ height }}>
      {isPlace ? (
        <span className="wall-number" data-nowhere={place === null}>
          {number}
        </span>
      ) : null}
      <span className="wall-name">{name}</span>
      <b className="wall-days">{figure}</b>
      <span className="wall-type">{place === null && isPlace ? `${said.nowhere} ${what}`.trim() : what}</span>
    </li>
  );
}

/** What has changed since then; null where nothing has, or nobody can tell. */
function useChanged(older: keyof typeof CHANGES_TOLD): ToldSection | null {
  const { words } = useDesk();
  const said = useLateWords("columns");
  const [worse, added, closed] = CHANGES_TOLD[older];
  const [ofWorse, ofAdded, ofClosed] = [useAnswer(worse!.query), useAnswer(added!.query), useAnswer(closed!.query)];
  return useMemo(() => {
    const told = [ofWorse, ofAdded, ofClosed];
    const rows = CHANGES_TOLD[older].flatMap(({ which }, i) =>
      (told[i]?.rows ?? []).map((row) => changeRow(words, said, which, row)),
    );
    const total = told.reduce((sum, page) => sum + (page?.total ?? 0), 0);
    return rows.length === 0 ? null : { id: older, title: said.changed[older], total, unit: "", rows };
  }, [words, said, older, ofWorse, ofAdded, ofClosed]);
}
