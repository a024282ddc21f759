import { expect, it } from "vitest";
import { oneWayTown } from "../../../scripts/bench/oneWayTown.ts";
import { lengthOf } from "../../../src/analysis/patrol/patrolCosts.ts";
import { shortOrder } from "../../../src/analysis/patrol/patrolOrder.ts";
import { inOne } from "../../../src/analysis/patrol/patrolSteps.ts";
import { EFFORT } from "../../../src/core/patrol.ts";

/** Minutes of the best order that a thousand times the moves found of each seeded town (`npm run bench -- patrol 1000`, half an hour). */
const BEST = {
  40: [63.0335, 58.0082],
  100: [121.1234, 114.072],
  170: [164.5573, 164.3524],
} as const;

it.each([40, 100, 170] as const)(
  "goes to %i stops on one-way streets within half a percent of the best that is known",
  (count) => {
    for (const [i, best] of BEST[count].entries()) {
      const costs = oneWayTown(count, i + 1);
      const stops = Array.from({ length: count }, (_, stop) => stop);
      const order = inOne(shortOrder(costs, stops, EFFORT));
      expect(order.toSorted((a, b) => a - b)).toEqual(stops);
      // A shorter one is no fault: then it is the best.
      expect(lengthOf(costs, order) / best - 1, `town ${i + 1}`).toBeLessThanOrEqual(0.005);
    }
  },
);
