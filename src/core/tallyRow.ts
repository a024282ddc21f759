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
