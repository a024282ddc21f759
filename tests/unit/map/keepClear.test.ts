import { afterEach, expect, it, vi } from "vitest";
import { edgesOf, keepClear, squaresOf } from "../../../src/map/ground/keepClear.ts";

it.each([
  [{ left: 12, top: 60, width: 32, height: 190 }, 6],
  [{ left: 12, top: 600, width: 70, height: 34 }, 3],
  [{ left: 5, top: 5, width: 40, height: 40 }, 1],
  [{ left: 5, top: 5, width: 0, height: 40 }, 0],
])("%o is covered by %d squares, and nothing beside it", (box, count) => {
  const squares = squaresOf(box);
  expect(squares).toHaveLength(count);
  const edges = squares.map(([x, y, side]) => [x - side / 2, y - side / 2, x + side / 2, y + side / 2] as const);
  for (const [left, top, right, bottom] of edges) {
    expect(left).toBeGreaterThanOrEqual(box.left - 1e-9);
    expect(top).toBeGreaterThanOrEqual(box.top - 1e-9);
    expect(right).toBeLessThanOrEqual(box.left + box.width + 1e-9);
    expect(bottom).toBeLessThanOrEqual(box.top + box.height + 1e-9);
  }
  if (count === 0) return;
  // From end to end, without a gap.
  expect(Math.max(...edges.map(([, , right]) => right))).toBeCloseTo(box.left + box.width, 9);
  expect(Math.max(...edges.map(([, , , bottom]) => bottom))).toBeCloseTo(box.top + box.height, 9);
  const isTall = box.height > box.width;
  edges.slice(1).forEach((edge, i) => {
    expect(edge[isTall ? 1 : 0]).toBeLessThanOrEqual(edges[i]![isTall ? 3 : 2] + 1e-9);
  });
});

/** A map of a degree a pixel whose page has boxes over it, and what was set as the room that they take. */
function mapUnder(boxes: Element[], isWhole = false) {
  const listeners = new Map<string, () => void>();
  const sized = new Map<Element, () => void>();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly #changed: () => void;
      constructor(changed: () => void) {
        this.#changed = changed;
      }
      observe = (box: Element) => sized.set(box, this.#changed);
      unobserve = (box: Element) => sized.delete(box);
      disconnect = () => sized.clear();
    },
  );
  const rooms: number[] = [];
  const state = { isMoving: false, hasSource: true };
  const setData = ({ features }: GeoJSON.FeatureCollection) => rooms.push(features.length);
  keepClear(
    {
      on: ((event: string, listener: () => void) => listeners.set(event, listener)) as never,
      getContainer: () => boxOf(480, 240) as Element as HTMLElement,
      getSource: () => (state.hasSource ? { setData } : undefined),
      unproject: ((point: readonly [number, number]) => ({ lng: point[0], lat: point[1] })) as never,
      isMoving: () => state.isMoving,
    },
    () => boxes,
    () => isWhole,
  );
  return { state, rooms, sized, happens: (event: string) => listeners.get(event)?.() };
}

const boxOf = (width: number, height: number) => {
  const size = { width, height };
  return { getBoundingClientRect: () => ({ left: 0, top: 0, ...size }), size } as unknown as Element & {
    readonly size: { width: number; height: number };
  };
};

afterEach(() => vi.unstubAllGlobals());

it("names are placed anew when a box over the map grows, and not when nothing has changed", () => {
  const legend = boxOf(70, 34);
  const { rooms, sized, state, happens } = mapUnder([legend]);
  happens("idle");
  happens("idle");
  sized.get(legend)?.();
  expect(rooms).toEqual([3]);
  legend.size.height = 300;
  sized.get(legend)?.();
  expect(rooms).toEqual([3, 5]);
  // A map on its way places its names where it comes to rest.
  state.isMoving = true;
  happens("movestart");
  legend.size.height = 34;
  sized.get(legend)?.();
  expect(rooms).toEqual([3, 5]);
  state.isMoving = false;
  happens("idle");
  expect(rooms).toEqual([3, 5, 3]);
});

it("a box that comes is watched, one that goes no more, and a new style is told again", () => {
  const [legend, tools] = [boxOf(70, 34), boxOf(32, 190)];
  const boxes: Element[] = [legend];
  const { rooms, sized, state, happens } = mapUnder(boxes);
  state.hasSource = false;
  happens("idle");
  expect(rooms).toEqual([]);
  state.hasSource = true;
  happens("style.load");
  happens("idle");
  boxes.splice(0, 1, tools);
  happens("idle");
  expect(rooms).toEqual([3, 6]);
  expect([...sized.keys()]).toEqual([tools]);
  happens("style.load");
  happens("idle");
  expect(rooms).toEqual([3, 6, 6]);
  happens("remove");
  expect(sized.size).toBe(0);
});

it("where nobody moves the map, names stay clear of its edges too: a strip beyond each, in it nothing", () => {
  const map = { left: 0, top: 0, width: 480, height: 240 };
  const squares = edgesOf(map).flatMap(squaresOf);
  for (const [x, y, side] of squares) {
    const isInside =
      x + side / 2 > 1e-9 && x - side / 2 < 480 - 1e-9 && y + side / 2 > 1e-9 && y - side / 2 < 240 - 1e-9;
    expect(isInside, `${x}, ${y}`).toBe(false);
  }
  for (const [x, y] of [
    [-1, 120],
    [481, 3],
    [240, -1],
    [2, 241],
  ] as const)
    expect(squares.some(([atX, atY, side]) => Math.abs(x - atX) <= side / 2 && Math.abs(y - atY) <= side / 2)).toBe(
      true,
    );
  const { rooms, happens } = mapUnder([], true);
  happens("idle");
  expect(rooms).toEqual([squares.length]);
});
