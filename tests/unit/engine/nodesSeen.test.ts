import { expect, it } from "vitest";
import { seeded } from "../../../scripts/bench/seededLedger.ts";
import { clusterOrderStates } from "../../../src/analysis/clusters/clusterOrder.ts";
import { buildClusterTree } from "../../../src/analysis/clusters/clusterTree.ts";
import { countDonuts } from "../../../src/analysis/clusters/donuts.ts";
import { nodesByRoom, type RoomNode } from "../../../src/analysis/clusters/nodesByRoom.ts";
import { mercatorX, mercatorY } from "../../../src/core/mercator.ts";
import { nodesSeen } from "../../../src/engine/index/nodesSeen.ts";

/** So many that the nodes are worked out near the box alone. */
const SITES = 40_000;
const WEST = 106.4;
const SOUTH = 29.4;
/** Degrees. */
const ACROSS = 0.2;

const nameOf = ({ level, parts }: RoomNode) => `${level}: ${parts.join(" ")}`;

it("of many sites a box shows the donuts that all of the map would show there, wherever it lies", () => {
  const random = seeded(7);
  const places = (from: number) => Float64Array.from({ length: SITES }, () => from + ACROSS * random());
  const tree = buildClusterTree(places(WEST), places(SOUTH));
  const none = new Uint8Array(SITES);
  const counts = countDonuts(clusterOrderStates(tree.order, none, none, new Uint8Array(SITES).fill(1)));
  let seen = 0;
  for (const room of [
    { zoom: 11.5, spacing: 96 },
    { zoom: 13, spacing: 96 },
    { zoom: 12.25, spacing: 20 },
  ]) {
    const whole = nodesByRoom(tree, counts, room, null);
    for (let i = 0; i < 20; i++) {
      const side = (ACROSS * (0.1 + random())) / 2;
      const [west, south] = [WEST + (ACROSS / 2) * random(), SOUTH + (ACROSS / 2) * random()];
      const [east, north] = [west + side, south + side];
      const isIn = ({ x, y }: RoomNode) =>
        x >= mercatorX(west) && x <= mercatorX(east) && y >= mercatorY(north) && y <= mercatorY(south);
      const found = nodesSeen({ tree }, counts, room, [west, south, east, north]).map(nameOf);
      expect(found.toSorted()).toEqual(whole.filter(isIn).map(nameOf).toSorted());
      seen += found.length;
    }
  }
  expect(seen).toBeGreaterThan(2000);
});
