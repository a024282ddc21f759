import { grouped } from "../parts/numbers.ts";
import type * as zh from "../zh/finding.ts";

const some = (n: number, one: string): string => `${grouped(n)} ${n === 1 ? one : `${one}s`}`;

export const finding: typeof zh.finding = {
  overdue: (n) => `${some(n, "hazard")} overdue`,
  overdueAtLeast: (n) => `At least ${some(n, "hazard")} overdue, data incomplete`,
  open: (n) => `${some(n, "hazard")} not closed, none overdue`,
  openAtLeast: (n) => `At least ${some(n, "hazard")} not closed, data incomplete`,
  closed: (unknown) => `Every hazard is closed${unknown === 0 ? "" : `; ${some(unknown, "site")} not inspected`}`,
  closedAsFarAsRead: "Every hazard that was read is closed, data incomplete",
  clear: (inspected, unknown) =>
    unknown === 0
      ? `${some(inspected, "site")} inspected, no hazard found`
      : `No hazard at the ${some(inspected, "site")} inspected; ${grouped(unknown)} not inspected`,
  notInspected: (n) => (n === 1 ? "1 site, not inspected" : `None of ${some(n, "site")} has been inspected`),
  noHazardLedger: (n) => `${some(n, "site")}, no ledger of hazards`,
  hazardsNotRead: "Data incomplete: hazards are not known",
  noMatch: "No sites match",
  sitesNotRead: "The ledgers could not be read: no sites",
  sitesEmpty: "The ledger of sites holds no record",
  onlyWater: "Only water sources are open, no ledger of sites",
  onlyHydrants: "Only hydrants are open, no ledger of sites",
  noSiteLedger: "No ledger of sites",
  inRings: {
    notPlaced: (n, overdue) =>
      `${some(n, "site")} not on the map: in a ring or not, nobody can tell${overdue === 0 ? "" : ` (${grouped(overdue)} overdue)`}`,
    notInspected: (n) =>
      n === 1 ? "1 site in the rings, not inspected" : `None of ${some(n, "site")} in the rings inspected`,
    noHazardLedger: (n) => `${some(n, "site")} in the rings, no ledger of hazards`,
    noneAsFarAsRead: "None overdue that was read, data incomplete",
    atLeast: (urgent) => `${urgent}; data incomplete`,
  },
  nothingOpen: "No ledger is open",
};
