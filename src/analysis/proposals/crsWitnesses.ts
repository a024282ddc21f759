import { remembered, remembering } from "../../core/remembered.ts";
import { type Fits, fitsAnyArea, fitsAnyRoad, fitsNamedAreas, fitsSamePlaces, fitsStreets } from "./crsFits.ts";
import type { ConvertCrs, CrsLayer, Reading } from "./crsLayer.ts";
import { type Positions, type Sample, sampleOf } from "./crsPoints.ts";
import { areasOf, roadsOf } from "./crsShapes.ts";
import type { Witness } from "./crsVerdict.ts";

/** A reading of a layer, and one of another. */
type Readings = readonly [own: Reading, other: Reading];

/** What layers say about each other's readings; whatever it works out is worked out once. */
export interface Witnesses {
  sample(layer: CrsLayer): Sample;
  positions(layer: CrsLayer, reading: Reading): Positions;
  /**
   * How a layer fits another one in several pairs of readings: places those of the same address or name, or areas and roads that they
   * name; where none are named, any of them. One of the two is a layer of places.
   */
  between(layer: CrsLayer, other: CrsLayer, readings: readonly Readings[]): Witness;
}

/** Records of a layer that are looked at. */
const SAMPLED = 1000;
/** Fewer that name an area or a street say less than all of them do by lying in any. */
const NAMED = 10;

const RULES = {
  samePlaces: { least: 0.5, more: 0.3, fewest: 5 },
  namedAreas: { least: 0.7, more: 0.1, fewest: 5 },
  // Sites on the far bank of a river are no sign that all lie too far over: that takes most of them, and all of them put right.
  anyArea: { least: 0.97, more: 0.5, fewest: 12 },
  streets: { least: 0.5, more: 0.2, fewest: 5 },
  anyRoad: { least: 0.5, more: 0.25, fewest: 12 },
} as const;

export function witnessesOf(convert: ConvertCrs): Witnesses {
  const sample = remembering((layer: CrsLayer): Sample => sampleOf(layer, convert, SAMPLED));
  const positions = inReadings((layer, reading) => sample(layer).positions(reading));
  const areas = inReadings((layer, reading) => areasOf(layer, reading, convert));
  const roads = inReadings((layer, reading) => roadsOf(layer, reading, convert));

  type Fitting = Pick<Witness, "kind" | "least" | "more" | "fewest" | "fits">;

  function ofSamePlaces(layer: CrsLayer, other: CrsLayer, readings: readonly Readings[]): Fitting {
    const fits = readings.map(([own, its]) =>
      fitsSamePlaces(sample(layer).words, positions(layer, own), sample(other).words, positions(other, its)),
    );
    return { kind: "same-places", fits, ...RULES.samePlaces };
  }

  function ofAreas(layer: CrsLayer, other: CrsLayer, readings: readonly Readings[]): Fitting {
    const { words } = sample(layer);
    const named = readings.map(([own, its]) => fitsNamedAreas(words, positions(layer, own), areas(other, its)));
    if (areNamed(named)) return { kind: "areas", fits: named, ...RULES.namedAreas };
    const any = readings.map(([own, its]) => fitsAnyArea(positions(layer, own), areas(other, its)));
    return { kind: "areas", fits: any, ...RULES.anyArea };
  }

  function ofRoads(layer: CrsLayer, other: CrsLayer, readings: readonly Readings[]): Fitting {
    const { words } = sample(layer);
    const named = readings.map(([own, its]) => fitsStreets(words, positions(layer, own), roads(other, its)));
    if (areNamed(named)) return { kind: "roads", fits: named, ...RULES.streets };
    const any = readings.map(([own, its]) => fitsAnyRoad(positions(layer, own), roads(other, its)));
    return { kind: "roads", fits: any, ...RULES.anyRoad };
  }

  return {
    sample,
    positions,
    between(layer, other, readings) {
      const isTurned = layer.role !== "places";
      const [places, reference] = isTurned ? [other, layer] : [layer, other];
      const pairs = isTurned ? readings.map(([own, its]): Readings => [its, own]) : readings;
      const ofRole = { places: ofSamePlaces, areas: ofAreas, roads: ofRoads }[reference.role];
      return { layer: other.id, ...ofRole(places, reference, pairs) };
    },
  };
}

/** What is made of a layer in a reading, once for each of both. */
function inReadings<T>(make: (layer: CrsLayer, reading: Reading) => T): (layer: CrsLayer, reading: Reading) => T {
  const ofLayer = remembering((_: CrsLayer) => remembered<string, T>());
  return (layer, reading) => ofLayer(layer)(`${reading.crs} ${reading.isSwapped}`, () => make(layer, reading));
}

/** Whether enough records name something that is there. */
function areNamed(fits: readonly Fits[]): boolean {
  const all = fits[0] ?? new Int8Array();
  const count = all.reduce((sum, fit) => sum + (fit >= 0 ? 1 : 0), 0);
  return count > 0 && count >= Math.min(NAMED, all.length / 2);
}
