import { useEffect } from "react";
import { refOf } from "../../core/ref.ts";
import { hoverOver } from "../../state/actions/select.ts";
import type { FoundPage, FoundSite } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { Marked } from "../../ui/parts/Marked.tsx";
import { categoryTitle } from "../../words/wordsOf.ts";
import "./search.css";

const NO_TITLES: Readonly<Record<string, string>> = {};

interface FoundListProps {
  readonly id: string;
  readonly page: FoundPage;
  /** The row that the arrows are on; -1 for none. */
  readonly active: number;
  readonly onChoose: (site: FoundSite) => void;
  readonly onListAll: () => void;
}

/** What a search found, best fit first; the field above keeps the focus and moves through it. */
export function FoundList({ id, page, active, onChoose, onListAll }: FoundListProps) {
  const { app, words } = useDesk();
  const { rows, total } = page;
  const row = rows[active];
  const ref = row === undefined ? null : refOf(row);
  useEffect(() => hoverOver(app, ref === null ? null : { type: "site", ref }), [app, ref]);
  useEffect(() => () => hoverOver(app, null), [app]);
  return (
    <>
      {total > 0 ? null : (
        <p className="found-nothing">
          {words.card.nothingFound}
          <span>{words.search.nothingHint}</span>
        </p>
      )}
      <div id={id} role="listbox" aria-label={words.search.found}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field, whose active row this is.
          <div
            key={refOf(row)}
            id={`${id}-${index}`}
            className="found"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onChoose(row)}
            onMouseEnter={() => hoverOver(app, { type: "site", ref: refOf(row) })}
            onMouseLeave={() => hoverOver(app, null)}
          >
            <FoundRow row={row} />
          </div>
        ))}
      </div>
      {total > rows.length ? (
        <button type="button" className="found-all" onClick={onListAll}>
          {words.search.listAll(total)}
        </button>
      ) : null}
    </>
  );
}

/** Under the name stands where the search fits, else what kind of site it is. */
function FoundRow({ row }: { readonly row: FoundSite }) {
  const { words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const { found } = row;
  return (
    <>
      <StatusGlyph status={row.status} marks={row.marks} size={24} />
      <span className="found-text">
        <span>
          {row.name === "" ? row.address || words.card.noName : <Marked text={row.name} spans={found.name} />}
        </span>
        <span className="found-under">
          {found.id.length > 0 && found.name.length === 0 ? (
            <Marked text={row.id} spans={found.id} />
          ) : found.address.length > 0 ? (
            <Marked text={row.address} spans={found.address} />
          ) : (
            words.frame.list([words.statuses[row.status], categoryTitle(words, row.category, ownTitles)])
          )}
        </span>
      </span>
    </>
  );
}
