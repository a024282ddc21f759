import type { EffectContext, Layer } from "@deck.gl/core";
import { MapLibreOverlay, type MapLibreOverlayProps } from "@deck.gl/maplibre";
import { Evented, Event as MapEvent, type Map as MapLibreMap } from "maplibre-gl";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { MarksOverlay } from "../../../src/map/marksOverlay.ts";
import { withFakeCanvas } from "../../builders/fakeCanvas.ts";
import { donutsAt, markAt, sceneWith } from "../../builders/sceneWith.ts";

beforeAll(withFakeCanvas);
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const BARE = sceneWith();
const SITES = sceneWith({ marks: [markAt(106.5, 29.5, "s/1")] });
const DONUTS = sceneWith({
  donuts: donutsAt({ lng: 106.5, lat: 29.5, radius: 20, node: { level: 4, site: "s/1" } }),
});

/** How much a layer draws, by what it is called. */
const drawnBy = ({ id, props }: Layer): readonly [string, number] => {
  const { data, donuts } = props as unknown as Record<"data" | "donuts", { readonly length: number } | undefined>;
  return [id, (donuts ?? data)?.length ?? 0];
};

/** Marks on a map without deck.gl's own part, which wants a GPU: what it is given is written down. */
function overlaid() {
  const given: (readonly Layer[])[] = [];
  vi.spyOn(MapLibreOverlay.prototype, "setProps").mockImplementation(({ layers }) => {
    given.push(layers as readonly Layer[]);
  });
  const triggerRepaint = vi.fn<() => void>();
  const redraw = vi.fn<() => void>();
  let props: MapLibreOverlayProps = {};
  const map = Object.assign(new (class extends Evented {})(), {
    triggerRepaint,
    redraw,
    getCanvas: () => ({ width: 800, height: 600 }),
    addControl: (overlay: unknown) => {
      ({ _props: props } = overlay as { readonly _props: MapLibreOverlayProps });
    },
  });
  const marks = new MarksOverlay(
    map as unknown as MapLibreMap,
    () => true,
    (error) => {
      throw error;
    },
  );
  const last = () => given.at(-1) ?? [];
  return {
    marks,
    given,
    triggerRepaint,
    redraw,
    drawn: () => Object.fromEntries(last().map(drawnBy)),
    /** deck.gl is there, and writes down from then on which layers it takes. */
    hasDeck: () => {
      const done: unknown[] = [];
      let render: () => void = () => {
        throw new Error("deck.gl was not told how the map is drawn");
      };
      const deck = {
        layerManager: { updateLayers: () => done.push(Object.fromEntries(last().map(drawnBy))) },
        needsRedraw: (asked: object) => done.push(asked),
        setProps: ({ _customRender }: { readonly _customRender: () => void }) => {
          render = _customRender;
        },
      };
      for (const effect of props.effects ?? []) effect.setup({ deck } as unknown as EffectContext);
      return { done, wantsPicture: () => render() };
    },
    isLoaded: () => props.onLoad?.(),
    isResized: () => props.onResize?.({ width: 800, height: 600 }),
    happens: (event: "idle" | "render" | "remove") => map.fire(new MapEvent(event)),
  };
}

describe("what is given to deck.gl", () => {
  it("is nothing that has had nothing to draw, and what once had something even where it is empty now", () => {
    const { marks, drawn } = overlaid();
    marks.show(BARE);
    expect(drawn()).toEqual({});
    marks.show(SITES);
    expect(drawn()).toEqual({ marks: 1 });
    marks.show(DONUTS);
    expect(drawn()).toEqual({ donuts: 1, marks: 0 });
    marks.show(BARE);
    expect(drawn()).toEqual({ donuts: 0, marks: 0 });
  });

  it("is taken at once, so that the map's next frame has it, and is drawn with that alone", () => {
    const { marks, hasDeck } = overlaid();
    const { done } = hasDeck();
    const isDrawn = { clearRedrawFlags: true };
    marks.show(SITES);
    expect(done).toEqual([{ marks: 1 }, isDrawn]);
    marks.show(DONUTS);
    expect(done.slice(2)).toEqual([{ donuts: 1, marks: 0 }, isDrawn]);
    marks.show(BARE);
    expect(done.slice(4)).toEqual([{ donuts: 0, marks: 0 }, isDrawn]);
  });

  it("is taken away at once when another project is on its way", () => {
    const { marks, hasDeck } = overlaid();
    marks.show(SITES);
    const { done } = hasDeck();
    marks.clear();
    expect(done[0]).toEqual({});
  });
});

describe("deck.gl wants a picture", () => {
  it("and gets none as long as it has had nothing to put in one", () => {
    const { marks, hasDeck, isLoaded, triggerRepaint } = overlaid();
    const { wantsPicture } = hasDeck();
    isLoaded();
    wantsPicture();
    marks.show(BARE);
    wantsPicture();
    expect(triggerRepaint).not.toHaveBeenCalled();
    marks.show(SITES);
    wantsPicture();
    marks.show(BARE);
    wantsPicture();
    expect(triggerRepaint).toHaveBeenCalledTimes(2);
  });

  it("of another size, which is drawn at once; its first size is none", () => {
    const { hasDeck, isLoaded, isResized, redraw } = overlaid();
    hasDeck();
    isResized();
    expect(redraw).not.toHaveBeenCalled();
    isLoaded();
    isResized();
    expect(redraw).toHaveBeenCalledTimes(1);
  });
});

describe("a map without sites", () => {
  const WARM = { donuts: 1, marks: 1, places: 1 };

  it("gets ready for them a second after it has come to rest, and shows nothing of that once it is drawn", () => {
    const { marks, drawn, isLoaded, happens, triggerRepaint } = overlaid();
    isLoaded();
    marks.show(BARE);
    happens("idle");
    vi.advanceTimersByTime(600);
    happens("idle");
    vi.advanceTimersByTime(999);
    expect([drawn(), triggerRepaint.mock.calls.length]).toEqual([{}, 0]);
    vi.advanceTimersByTime(1);
    expect(drawn()).toMatchObject(WARM);
    expect(triggerRepaint).toHaveBeenCalledTimes(1);
    happens("render");
    expect(Object.values(drawn()).every((count) => count === 0)).toBe(true);
  });

  it("does so once", () => {
    const { marks, given, isLoaded, happens } = overlaid();
    isLoaded();
    marks.show(BARE);
    happens("idle");
    vi.advanceTimersByTime(1000);
    happens("render");
    const before = given.length;
    happens("idle");
    vi.advanceTimersByTime(60_000);
    expect(given).toHaveLength(before);
  });

  it("does so when it comes to rest again where deck.gl was not there yet", () => {
    const { marks, drawn, isLoaded, happens } = overlaid();
    marks.show(BARE);
    happens("idle");
    vi.advanceTimersByTime(1000);
    expect(drawn()).toEqual({});
    isLoaded();
    happens("idle");
    vi.advanceTimersByTime(1000);
    expect(drawn()).toMatchObject(WARM);
  });

  it("does not where sites have come meanwhile: they are not held up", () => {
    const { marks, given, isLoaded, happens } = overlaid();
    isLoaded();
    marks.show(BARE);
    happens("idle");
    vi.advanceTimersByTime(500);
    marks.show(SITES);
    vi.advanceTimersByTime(60_000);
    happens("idle");
    vi.advanceTimersByTime(60_000);
    expect(given).toHaveLength(2);
  });

  it("does not where it is gone by then", () => {
    const { marks, given, isLoaded, happens } = overlaid();
    isLoaded();
    marks.show(BARE);
    happens("idle");
    happens("remove");
    vi.advanceTimersByTime(60_000);
    expect(given).toHaveLength(1);
  });
});
