import fc from "fast-check";
import { expect, it } from "vitest";
import { type HazardColumns, hazardsBySite, type SiteColumns } from "../../../src/analysis/sites/siteColumns.ts";
import { siteRankOn, siteStatesOn } from "../../../src/analysis/sites/siteStates.ts";

const SITES = 6;
const day = fc.integer({ min: 0, max: 12 });
const hazard = fc.record({
  site: fc.integer({ min: -1, max: SITES - 1 }),
  exists: day,
  inProgress: day,
  awaitingReview: day,
  closed: day,
  due: day,
});

it("tells of one site what it tells of all", () => {
  fc.assert(
    fc.property(
      fc.array(hazard, { maxLength: 20 }),
      fc.array(day, { minLength: SITES, maxLength: SITES }),
      day,
      (rows, checked, asOf) => {
        const column = (field: keyof (typeof rows)[number]) => Int32Array.from(rows, (row) => row[field]);
        const hazards = {
          count: rows.length,
          site: column("site"),
          exists: column("exists"),
          inProgress: column("inProgress"),
          awaitingReview: column("awaitingReview"),
          closed: column("closed"),
          due: column("due"),
          major: new Uint8Array(rows.length),
          supervision: new Uint8Array(rows.length),
        } as unknown as HazardColumns;
        const sites = {
          count: SITES,
          firstChecked: Int32Array.from(checked),
          suspended: new Uint8Array(SITES),
          approximate: new Uint8Array(SITES),
        } as unknown as SiteColumns;
        const bySite = hazardsBySite(SITES, hazards.site);
        const { rank } = siteStatesOn(sites, hazards, asOf);
        expect(Array.from(rank, (_, site) => siteRankOn(sites, hazards, bySite, site, asOf))).toEqual([...rank]);
      },
    ),
  );
});
