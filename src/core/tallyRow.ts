/** Hazards of one key on a day. `rate` = closed / found, null when nothing was found. */
export interface TallyRow {
  readonly key: string;
  readonly found: number;
  readonly closed: number;
  readonly overdue: number;
  readonly open: number;
  readonly major: number;
  readonly relapsed: number;
  readonly stale: number;
  readonly fiveElements: number;
  readonly rate: number | null;
}

export type TallyColumn = Exclude<keyof TallyRow, "key" | "rate">;

/** All rows of a tally as one. */
export function sumOf(rows: readonly TallyRow[]): TallyRow {
  const sum = (column: TallyColumn) => rows.reduce((all, row) => all + row[column], 0);
  const found = sum("found");
  const closed = sum("closed");
  return {
    key: "",
    found,
    closed,
    open: sum("open"),
    overdue: sum("overdue"),
    major: sum("major"),
    stale: sum("stale"),
    relapsed: sum("relapsed"),
    fiveElements: sum("fiveElements"),
    rate: found === 0 ? null : closed / found,
  };
}
