import type { SiteStatus } from "./site.ts";

export type StatusWord = "未整改" | "整改中" | "待验收" | "已整改" | "已销号";

/** One row of the hazard ledger; days are counted as in calendar.ts. */
export interface Hazard {
  id: string;
  site: string;
  siteName: string;
  type: string;
  description: string;
  isMajor: boolean;
  supervision: string;
  status: StatusWord;
  found: number;
  started: number | null;
  due: number;
  rectified: number | null;
  closed: number | null;
  responsible: string;
  measures: string;
  funds: string;
  preplan: string;
  source: string;
  department: string;
  tag: string;
  reopened: number;
  updated: number;
}

export type Stage = Exclude<SiteStatus, "clear" | "unknown">;
