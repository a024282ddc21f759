import { asDeclared, juryOf } from "./crsJury.ts";
import type { ConvertCrs, CrsLayer } from "./crsLayer.ts";
import { type Direction, moveBetween } from "./crsMove.ts";
import { firstReading, isSameReading } from "./crsReadings.ts";
import type { EvidenceKind } from "./crsVerdict.ts";
import { witnessesOf } from "./crsWitnesses.ts";

/** Another way to read a layer's coordinates, in which they fit the other layers. */
export interface CrsProposal {
  readonly crs: string;
  /** The first column is the latitude or northing. */
  readonly isSwapped: boolean;
  /** Records with coordinates, all of which it would move. */
  readonly points: number;
  /** How far they lie from where they belong as they are read now, and to which side of it; null when they have no place now. */
  readonly metres: number | null;
  readonly direction: Direction | null;
  /** What speaks for it most, and which layer: of how many records how many fit now, and how many would. */
  readonly by: EvidenceKind;
  readonly layer: string | null;
  readonly fits: { readonly of: number; readonly before: number; readonly after: number };
}

/**
 * Whether each layer's coordinates are of another system than they are read by: WGS-84, GCJ-02, BD-09, the other order of axes, or
 * Gauss-Krüger metres, whatever makes its records fit the other layers (same addresses and names, areas, streets). By id of a layer;
 * null when nothing is wrong, and whenever the others do not know or contradict each other.
 */
export function crsCheck(layers: readonly CrsLayer[], convert: ConvertCrs): (id: string) => CrsProposal | null {
  const witnesses = witnessesOf(convert);
  const jury = juryOf(layers, witnesses);
  return (id) => {
    const layer = layers.find((one) => one.id === id);
    const family = layer === undefined ? null : jury.familyOf(layer);
    if (layer === undefined || family === null) return null;
    const found = jury.decide(layer, family);
    const first = firstReading(family, layer.crs);
    if (found === null && isSameReading(family.readings[first]!, asDeclared(layer))) return null;
    const reading = family.readings[found?.reading ?? first]!;
    const move = moveBetween(witnesses.positions(layer, asDeclared(layer)), witnesses.positions(layer, reading));
    const sampled = witnesses.sample(layer).records.length;
    let points = 0;
    for (let record = 0; record < layer.count; record++) if (!Number.isNaN(layer.x(record) + layer.y(record))) points++;
    return {
      ...reading,
      points,
      metres: move?.metres ?? null,
      direction: move?.direction ?? null,
      by: found?.witness.kind ?? "neighbourhood",
      layer: found?.witness.layer ?? null,
      fits: found?.fits ?? { of: sampled, before: 0, after: sampled },
    };
  };
}
