import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distancePoints } from "../../../src/core/metres.ts";
import { centredOn, type PictureFrame, pictureFrame } from "../../../src/scene/picture/pictureFrame.ts";
import { scaleBar } from "../../../src/scene/picture/pictureScale.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const frameAt = (lat: number, zoom: number, pixelRatio = 1.25): PictureFrame => ({
  camera: { lng: 106.5, lat, zoom },
  bbox: [106, lat, 107, lat],
  pixelRatio,
});

/** Metres on the ground from the picture's middle to so many pixels east of it. */
const metresAcross = ({ camera, pixelRatio }: PictureFrame, pixels: number): number => {
  const degrees = (pixels * 360) / (512 * 2 ** camera.zoom * pixelRatio);
  return distancePoints(camera.lng, camera.lat, camera.lng + degrees, camera.lat);
};

describe("the scale bar of a picture", () => {
  it("is as long on the ground as it says, at any latitude and zoom", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 8, max: 20, noNaN: true }),
        fc.constantFrom(1.25, 1.5, 2),
        (lat, zoom, pixelRatio) => {
          const frame = frameAt(lat, zoom, pixelRatio);
          const { metres, pixels } = scaleBar(frame);
          expect(Math.abs(metresAcross(frame, pixels) / metres - 1)).toBeLessThan(1e-3);
        },
      ),
    );
  });

  it("is round, and neither too short to use nor too long for its place", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -75, max: 75, noNaN: true }),
        fc.double({ min: 2, max: 20, noNaN: true }),
        (lat, zoom) => {
          const { metres, pixels } = scaleBar(frameAt(lat, zoom));
          expect(String(metres)).toMatch(/^0?\.?0*[125]0*$/);
          expect(pixels).toBeLessThanOrEqual(240);
          expect(pixels).toBeGreaterThanOrEqual(240 / 2.5 - 1e-6);
        },
      ),
    );
  });

  it("is twice as long at 60 degrees as on the equator", () => {
    const [south, north] = [scaleBar(frameAt(0, 12)), scaleBar(frameAt(60, 12))];
    expect(north.pixels / north.metres / (south.pixels / south.metres)).toBeCloseTo(2, 1);
  });

  it("says where it holds only in the middle of the map", () => {
    expect(scaleBar(frameAt(29.56, 13)).isLocal).toBe(false);
    expect(scaleBar(frameAt(29.56, 5)).isLocal).toBe(true);
  });
});

describe("the frame of a picture", () => {
  it("is at the zoom of a small desk, so that the same marks stand on it", () => {
    const viewport = viewportOver(106.5, 29.5, 13, 962, 656);
    const { camera, pixelRatio } = pictureFrame(viewport, 1, 0);
    expect(camera).toEqual({ lng: expect.closeTo(106.5, 9), lat: expect.closeTo(29.5, 9), zoom: 13 });
    expect(pixelRatio).toBe(1.25);
  });

  it.each([
    [400, 300],
    [962, 656],
    [1516, 968],
    [3400, 1900],
    [962, 220],
    [320, 900],
  ])("holds all that a map of %i x %i sees", (width, height) => {
    const viewport = viewportOver(106.5, 29.5, 13, width, height);
    const [west, south, east, north] = pictureFrame(viewport, 1, 0).bbox;
    expect(west).toBeLessThan(viewport.bbox[0]);
    expect(south).toBeLessThan(viewport.bbox[1]);
    expect(east).toBeGreaterThan(viewport.bbox[2]);
    expect(north).toBeGreaterThan(viewport.bbox[3]);
  });

  it("is that of a desk at its own size when marks are drawn larger", () => {
    const plain = pictureFrame(viewportOver(106.5, 29.5, 13, 962, 656), 1, 0);
    const large = pictureFrame(viewportOver(106.5, 29.5, 14, 1924, 1312), 2, 0);
    expect(large.camera.zoom).toBeCloseTo(plain.camera.zoom, 9);
    expect(large.pixelRatio).toBe(plain.pixelRatio);
  });

  it.each([
    ["in its middle, where they are in sight", 106.52, 0.005, 106.52],
    ["where they are, when they are too large for it", 106.52, 0.2, 106.5],
    ["where they are, when they are out of sight", 106.9, 0.005, 106.5],
  ])("has the rings %s", (_, lng, half, middle) => {
    const frame = pictureFrame(viewportOver(106.5, 29.5, 13, 962, 656), 1, 0);
    const rings = { west: lng - half, south: 29.5 - half, east: lng + half, north: 29.5 + half };
    const { camera, bbox, pixelRatio } = centredOn(frame, rings);
    expect(camera.lng).toBeCloseTo(middle, 9);
    expect((bbox[0] + bbox[2]) / 2).toBeCloseTo(middle, 9);
    expect([camera.zoom, pixelRatio]).toEqual([frame.camera.zoom, frame.pixelRatio]);
  });

  it("leaves out what lies under the drawer", () => {
    const open = pictureFrame(viewportOver(106.5, 29.5, 13, 962, 656), 1, 360);
    const shift = (180 * 360) / (512 * 2 ** 13);
    expect(open.camera.lng).toBeCloseTo(106.5 - shift, 9);
  });
});
