import type { SiteTotals } from "../../contract/contract.ts";
import { CHANGE_SIGNS } from "../../core/changeKinds.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { SIGN_IDS } from "../../core/signs.ts";
import type { LegendRow, MarkSymbol, Scene } from "../parts/scene.ts";

const SHAPES = ["blocked-road", "forbidden", "limited", "allowed"] as const;

/** The legend, from what the scene draws: it cannot name what is not there. Statuses carry the total of matching sites. */
export function legendOf(scene: Scene, totals: SiteTotals | null): LegendRow[] {
  const rows: LegendRow[] = DISPLAY_STATUSES.map((symbol, rank) => ({
    symbol,
    counts: "sites",
    count: totals === null ? null : (totals.byStatus[rank] ?? 0),
    withheld: false,
  }));
  const plain = (symbol: LegendRow["symbol"]): LegendRow => ({ symbol, counts: "none", count: null, withheld: false });
  if (scene.donuts.length > 0) rows.push(plain("donut"));
  if (scene.donuts.notches.some((notch) => notch > 0)) rows.push(plain("notch"));
  if (scene.marks.some(({ major }) => major)) rows.push(plain("major"));
  if (scene.marks.some(({ supervised }) => supervised)) rows.push(plain("supervised"));
  if (scene.marks.some(({ suspended }) => suspended)) rows.push(plain("suspended"));
  if ([...scene.marks, ...scene.others].some(({ approximate }) => approximate === true))
    rows.push(plain("approximate"));
  const drawn = new Set<MarkSymbol>(scene.others.map(({ symbol }) => symbol));
  for (const symbol of SIGN_IDS)
    if (drawn.has(symbol)) rows.push(plain(symbol));
    else if (scene.withheld.includes(symbol)) rows.push({ ...plain(symbol), withheld: true });
  if (scene.routes.length > 0) rows.push(plain("route"));
  for (const { by } of scene.reach) rows.push(plain(`area-${by}`));
  if (scene.ways.length > 0) rows.push(plain("way"));
  const changed = new Set(scene.changes.map(({ sign }) => sign));
  for (const sign of CHANGE_SIGNS) if (changed.has(sign)) rows.push(plain(sign));
  const roles = new Set(scene.shapes.map(({ role }) => role.role));
  for (const role of SHAPES) if (roles.has(role)) rows.push(plain(role));
  return rows;
}
