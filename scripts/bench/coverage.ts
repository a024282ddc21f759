/**
 * The nearest hydrant of every site by the straight line, beside a look at all hydrants and Turf's `nearestPoint`, both on a part
 * of the sites and told for all of them. `npm run bench -- coverage [sites hydrants]` (100000 20000), medians of five.
 */
import { featureCollection, nearestPoint, point } from "@turf/turf";
import { inOne, Pace } from "../../src/analysis/patrol/patrolSteps.ts";
import { nearestThings, type Places } from "../../src/analysis/water/nearestThings.ts";
import { distancePoints } from "../../src/core/metres.ts";
import { HYDRANT_RADIUS } from "../../src/core/water.ts";
import { seeded } from "./seededLedger.ts";
import { median, ms, row, timed } from "./table.ts";

const ROUNDS = 5;
/** Of how many sites a rival is timed that looks at all hydrants for each. */
const LOOKED_AT = 1000;
const BY_TURF = 20;

export async function benchCoverage(sites: number, hydrants: number): Promise<void> {
  const random = seeded(11);
  // A city of 60 x 60 km, denser towards its middle.
  const spread = () => (random() + random() + random()) / 3 - 0.5;
  const places = (count: number): Places => {
    const lng = Float64Array.from({ length: count }, () => 106.5 + 0.6 * spread());
    const lat = Float64Array.from({ length: count }, () => 29.5 + 0.54 * spread());
    return { count, lng, lat, shapeOf: () => undefined };
  };
  const [from, to] = [places(sites), places(hydrants)];
  process.stdout.write(`\ncoverage, ${sites} sites against ${hydrants} hydrants, median of ${ROUNDS}, ms\n`);
  row("", "ours", "rival", "ratio");

  let found = inOne(nearestThings(from, to, 1, new Pace()));
  const ours = await rounds(() => {
    found = inOne(nearestThings(from, to, 1, new Pace()));
  });

  const looked = Math.min(LOOKED_AT, sites);
  const nearest = new Float64Array(looked);
  const brute = await rounds(() => {
    for (let site = 0; site < looked; site++) {
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < hydrants; i++) {
        const metres = distancePoints(from.lng[site]!, from.lat[site]!, to.lng[i]!, to.lat[i]!);
        if (metres < least) least = metres;
      }
      nearest[site] = least;
    }
  });
  const all = (brute * sites) / looked;
  row("every site / every hydrant looked at", ms(ours), ms(all), `1/${(all / ours).toFixed(0)}`);
  const isSame = nearest.every((metres, site) => metres === found.metres[site]);
  if (!isSame) throw new Error("the nearest hydrants are not the nearest");

  const points = featureCollection(Array.from(to.lng, (lng, i) => point([lng, to.lat[i]!])));
  const turf = await rounds(() => {
    for (let site = 0; site < BY_TURF; site++) nearestPoint(point([from.lng[site]!, from.lat[site]!]), points);
  });
  const byTurf = (turf * sites) / BY_TURF;
  row("every site / turf.nearestPoint", ms(ours), ms(byTurf), `1/${(byTurf / ours).toFixed(0)}`);
  row("covered sites", String(found.metres.filter((metres) => metres <= HYDRANT_RADIUS).length));
}

async function rounds(work: () => void): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await timed(work));
  return median(times);
}
