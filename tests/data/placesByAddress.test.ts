import { beforeAll, expect, it } from "vitest";
import { placedAddresses } from "../../src/analysis/proposals/placedAddresses.ts";
import { placesByAddress } from "../../src/analysis/proposals/placesByAddress.ts";
import { distancePoints } from "../../src/core/metres.ts";
import { crsLayers } from "../builders/crsLayers.ts";
import { describeWithData } from "../describeWithData.ts";

describeWithData("toronto", "Toronto's high-rises, every fourth of them without a place", (projectFile) => {
  let rows: { address: string; lng: number; lat: number }[];
  beforeAll(async () => {
    const layer = (await crsLayers(projectFile))[0]!;
    rows = Array.from({ length: layer.count }, (_, i) => ({
      address: layer.address(i),
      lng: layer.x(i),
      lat: layer.y(i),
    }));
  });

  it("come within 40 m of it by the median, and nine in ten within 120", () => {
    const known = rows.filter((_, i) => i % 4 !== 0);
    const lost = rows.filter((_, i) => i % 4 === 0);
    const found = placesByAddress(
      lost.map(({ address }) => address),
      placedAddresses({
        count: known.length,
        ref: (i) => `high-rise/${i}`,
        address: (i) => known[i]!.address,
        lng: (i) => known[i]!.lng,
        lat: (i) => known[i]!.lat,
      }),
    );
    const metres = found
      .map(({ row, place }) => distancePoints(lost[row]!.lng, lost[row]!.lat, place[0], place[1]))
      .sort((a, b) => a - b);
    expect(found.length).toBeGreaterThan(150);
    expect(found.every(({ how, isApproximate }) => how === "between" && isApproximate)).toBe(true);
    expect(metres[Math.floor(metres.length / 2)]).toBeLessThan(40);
    expect(metres[Math.floor(metres.length * 0.9)]).toBeLessThan(120);
  });
});
