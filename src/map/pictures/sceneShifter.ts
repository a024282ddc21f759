import type { Geometry } from "../../core/geometry.ts";
import type { SceneDonuts } from "../../scene/parts/donuts.ts";
import type { Halo, Scene } from "../../scene/parts/scene.ts";
import type { Shift } from "./shift.ts";
import { shiftedGeometry } from "./shiftedGeometry.ts";

interface AtPlace {
  readonly lng: number;
  readonly lat: number;
}

/**
 * Puts a scene where the picture has it. Each part is shifted once and remembered by its object, so that a part that stays the
 * same costs nothing and is not uploaded again. Where the camera should go is left to the map.
 */
export function sceneShifter(toMap: Shift["toMap"]): (scene: Scene) => Scene {
  const remembered = new WeakMap<object, unknown>();
  const once = <T extends object>(value: T, make: (value: T) => T): T => {
    const known = remembered.get(value);
    if (known !== undefined) return known as T;
    const made = make(value);
    remembered.set(value, made);
    return made;
  };
  const place = <T extends AtPlace>(at: T): T => {
    const [lng, lat] = toMap(at.lng, at.lat);
    return { ...at, lng, lat };
  };
  const places = <T extends AtPlace>(all: readonly T[]) => once(all, (list) => list.map(place));
  const each = <T extends object>(all: readonly T[], change: (one: T) => T) => once(all, (list) => list.map(change));
  const geometry = (shape: Geometry): Geometry => once(shape, (one) => shiftedGeometry(one, toMap));
  const halo = (one: Halo | null) =>
    one === null
      ? null
      : once(one, ({ mark, ...rest }) => ({ ...place(rest), mark: mark === null ? null : place(mark) }));
  const donuts = (all: SceneDonuts): SceneDonuts =>
    once(all, ({ lngLats, ...rest }) => {
      const shifted = new Float64Array(lngLats.length);
      for (let i = 0; i < lngLats.length; i += 2) shifted.set(toMap(lngLats[i]!, lngLats[i + 1]!), i);
      return { ...rest, lngLats: shifted };
    });
  const pair = ([lng, lat]: readonly [number, number]) => toMap(lng, lat);
  return (scene) =>
    once(scene, () => ({
      ...scene,
      office: scene.office === null ? null : geometry(scene.office),
      graticule: scene.graticule === null ? null : geometry(scene.graticule),
      groundNames: places(scene.groundNames),
      donuts: donuts(scene.donuts),
      places: places(scene.places),
      marks: places(scene.marks),
      beyond: once(scene.beyond, (beyond) => ({ donuts: donuts(beyond.donuts), marks: places(beyond.marks) })),
      others: places(scene.others),
      crowd: places(scene.crowd),
      numbers: places(scene.numbers),
      ringed: places(scene.ringed),
      shapes: each(scene.shapes, (shape) => ({ ...shape, geometry: geometry(shape.geometry) })),
      labels: places(scene.labels),
      zoneLabels: each(scene.zoneLabels, (label) => ({ ...label, geometry: geometry(label.geometry) })),
      rings: each(scene.rings, (ring) => ({
        ...ring,
        shape: geometry(ring.shape),
        label: pair(ring.label),
        ...(ring.beyond === undefined ? {} : { beyond: geometry(ring.beyond) }),
      })),
      routes: each(scene.routes, (route) => ({
        ...route,
        path: route.path.map(pair),
        stops: route.stops.map(place),
        dots: route.dots.map(pair),
        start: route.start === null ? null : pair(route.start),
      })),
      reach: each(scene.reach, (area) => ({ ...area, shape: geometry(area.shape) })),
      ways: each(scene.ways, (way) => ({ ...way, path: way.path.map(pair) })),
      moves: each(scene.moves, ([lng, lat, toLng, toLat]) => [...toMap(lng, lat), ...toMap(toLng, toLat)] as const),
      changes: each(scene.changes, (change) => ({
        ...place(change),
        was: change.was === null ? null : pair(change.was),
      })),
      halo: halo(scene.halo),
      hover: halo(scene.hover),
    }));
}
