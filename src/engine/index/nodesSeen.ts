import type { DonutCounts } from "../../analysis/clusters/donuts.ts";
import { lngSpans } from "../../analysis/clusters/longitudeWrap.ts";
import { type MercatorBox, nodesByRoom, type Room, type RoomNode } from "../../analysis/clusters/nodesByRoom.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { lastKept } from "./lastKept.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** Up to so many sites the nodes of the whole project are worked out at once, and no pan asks for them again. */
const WHOLE_UP_TO = 30_000;
/** Of a larger one those in squares of so many CSS pixels, which stay where they are when the map moves. */
const SQUARE = 512;
/** Rooms that are kept for one day and filter: where the map is, and where it came from. */
const ROOMS_KEPT = 4;

type Tree = Pick<ProjectIndex, "tree">;

const kept = lastKept<DonutCounts, readonly RoomNode[]>(ROOMS_KEPT);

/** The nodes that stand in a box of degrees (west, south, east, north; west may exceed east), each with at least one matching site. */
export function nodesSeen(
  index: Tree,
  counts: DonutCounts,
  room: Room,
  bbox: readonly [number, number, number, number],
): RoomNode[] {
  const [west, south, east, north] = bbox;
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  return lngSpans(west, east).flatMap(([from, to]) => {
    const box = { left: mercatorX(from), right: mercatorX(to), top, bottom };
    const isWhole = counts.clusterOrder <= WHOLE_UP_TO;
    return nodesIn(index, counts, room, isWhole ? null : squares(box, room.zoom)).filter(
      ({ x, y }) => x >= box.left && x <= box.right && y >= top && y <= bottom,
    );
  });
}

const nodesIn = ({ tree }: Tree, counts: DonutCounts, room: Room, box: MercatorBox | null): readonly RoomNode[] =>
  kept(counts, [room, box], () => nodesByRoom(tree, counts, room, box));

/** The squares that a box touches, and those around them: what lies there decides what stands at its edge. */
function squares({ left, top, right, bottom }: MercatorBox, zoom: number): MercatorBox {
  const side = SQUARE / (512 * 2 ** zoom);
  const before = (at: number) => (Math.floor(at / side) - 1) * side;
  const after = (at: number) => (Math.floor(at / side) + 2) * side;
  return { left: before(left), top: before(top), right: after(right), bottom: after(bottom) };
}
