import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { useDesk } from "../../../ui/desk.tsx";
import { StatusGlyph } from "../../../ui/parts/Glyph.tsx";
import { grouped } from "../../../words/parts/numbers.ts";

export interface StatusTableRow {
  /** Metres; null for all together. */
  readonly radius: number | null;
  readonly sites: number;
  readonly byStatus: readonly number[];
}

/** What part of the sites is meant: within the ring of a row, of one status; -1 and null for all. */
export interface StatusCell {
  readonly row: number;
  readonly status: (typeof DISPLAY_STATUSES)[number] | null;
}

interface StatusTableProps {
  readonly rows: readonly StatusTableRow[];
  readonly chosen: StatusCell | null;
  /** A number opens its sites. */
  readonly onChoose: (cell: StatusCell) => void;
}

/** Sites by ring and status; each ring counts what lies within it, smaller rings included. */
export function StatusTable({ rows, chosen, onChoose }: StatusTableProps) {
  const { words } = useDesk();
  const hasRings = rows.some(({ radius }) => radius !== null);
  const textOf = ({ radius }: StatusTableRow) => (radius === null ? "" : words.holiday.within(radius));
  return (
    <table className="status-table" aria-label={words.holiday.statusTable}>
      <thead>
        <tr>
          {hasRings ? <th scope="col">{words.holiday.ring}</th> : null}
          {hasRings ? <th scope="col">{words.holiday.total}</th> : null}
          {DISPLAY_STATUSES.map((status) => (
            <th key={status} scope="col" title={words.statuses[status]}>
              <StatusGlyph status={status} size={18} />
              <span className="unseen">{words.statuses[status]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.radius ?? "all"}>
            {hasRings ? <th scope="row">{textOf(row)}</th> : null}
            {hasRings ? (
              <Cell
                label={`${textOf(row)} ${words.counts.sites(row.sites)}`}
                count={row.sites}
                isOn={chosen?.row === i && chosen.status === null}
                onClick={() => onChoose({ row: i, status: null })}
              />
            ) : null}
            {DISPLAY_STATUSES.map((status, rank) => (
              <Cell
                key={status}
                label={
                  row.radius === null
                    ? words.holiday.cellOfAll(words.statuses[status], row.byStatus[rank] ?? 0)
                    : words.holiday.cell(textOf(row), words.statuses[status], row.byStatus[rank] ?? 0)
                }
                count={row.byStatus[rank] ?? 0}
                isOn={chosen?.row === i && chosen.status === status}
                onClick={() => onChoose({ row: i, status })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** A number that opens what it counts; nothing opens nothing. */
function Cell({ label, count, isOn, onClick }: CellProps) {
  if (count === 0)
    return (
      <td>
        <span className="status-none">0</span>
      </td>
    );
  return (
    <td>
      <button
        type="button"
        className="status-cell"
        aria-label={label}
        title={label}
        aria-pressed={isOn}
        onClick={onClick}
      >
        {grouped(count)}
      </button>
    </td>
  );
}
