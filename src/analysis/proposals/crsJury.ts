import { remembering } from "../../core/remembered.ts";
import type { CrsLayer, Reading } from "./crsLayer.ts";
import { familyOf, neighbourhoodOf } from "./crsNeighbourhood.ts";
import { type Family, familiesOf, firstReading, isSameReading } from "./crsReadings.ts";
import { type Comparison, compareFits, isClearlyBetter, verdict, type Witness } from "./crsVerdict.ts";
import type { Witnesses } from "./crsWitnesses.ts";
import { median } from "./middlePlace.ts";

/** What the other layers decided. */
interface Decision {
  /** Of the family's readings. */
  readonly reading: number;
  readonly witness: Witness;
  readonly fits: Comparison;
}

/** Lets the layers of a project decide how each of them is to be read. */
export interface Jury {
  /** The readings that put a layer where the others are; null when that is not known. */
  familyOf(layer: CrsLayer): Family | null;
  /** Another reading of that family than the first; null when nothing clearly speaks for one. */
  decide(layer: CrsLayer, family: Family): Decision | null;
}

/** What one other layer says; `isFirm` when it could not as well be that one which is wrong. */
interface Voice {
  readonly witness: Witness;
  readonly isFirm: boolean;
}

/** Areas and roads are moved only when so many layers of places say so, and more than twice as many as say otherwise. */
const LEAST_AGREEING = 2;
const MAJORITY = 2;

export const asDeclared = (layer: CrsLayer): Reading => ({ crs: layer.crs, isSwapped: false });

export function juryOf(layers: readonly CrsLayer[], witnesses: Witnesses): Jury {
  const places = layers.filter(({ role }) => role === "places");
  const references = layers.filter(({ role }) => role !== "places");
  const others = (layer: CrsLayer, list: readonly CrsLayer[]) => list.filter((other) => other !== layer);

  const family = remembering((layer: CrsLayer): Family | null => {
    const { records } = witnesses.sample(layer);
    const middle = (axis: "x" | "y") => median(records.map((record) => layer[axis](record)));
    const around = neighbourhoodOf(
      records.length,
      others(layer, layers).map((other) => witnesses.positions(other, asDeclared(other))),
    );
    if (records.length === 0) return null;
    const families = familiesOf(layer.crs, middle("x"), middle("y"));
    const declared = families.find(({ readings }) => readings.some((one) => isSameReading(one, asDeclared(layer))));
    const positionsOf = (one: Family) => witnesses.positions(layer, one.readings[firstReading(one, layer.crs)]!);
    return familyOf(declared ?? null, families, positionsOf, around);
  });

  /** What another layer, as it is read now, says of a layer in its readings. */
  const voiceOf = (layer: CrsLayer, { readings }: Family, other: CrsLayer): Witness =>
    witnesses.between(
      layer,
      other,
      readings.map((own) => [own, asDeclared(other)]),
    );

  /** Areas and roads that layers of places would rather see elsewhere say nothing about these. */
  const isDoubtful = remembering((reference: CrsLayer): boolean => {
    const own = family(reference);
    return own === null || ofReference(reference, own) !== null;
  });
  /** A layer that areas and roads would rather see elsewhere says nothing about the others: it may be as wrong as they are. */
  const isAstray = remembering((layer: CrsLayer): boolean => {
    const own = family(layer);
    return own === null || ofPlaces(layer, own, []) !== null;
  });

  function ofReference(reference: CrsLayer, own: Family): Decision | null {
    const voices = others(reference, places).map(
      (layer): Voice => ({ witness: voiceOf(reference, own, layer), isFirm: true }),
    );
    return decided(
      voices,
      firstReading(own, reference.crs),
      ({ length }, against) => length >= LEAST_AGREEING && length > MAJORITY * against,
    );
  }

  function ofPlaces(layer: CrsLayer, own: Family, fellows: readonly CrsLayer[]): Decision | null {
    const first = firstReading(own, layer.crs);
    const trusted = [
      ...references.filter((reference) => !isDoubtful(reference)),
      ...fellows.filter((fellow) => !isAstray(fellow)),
    ];
    const voices = trusted.map((other): Voice => {
      const witness = voiceOf(layer, own, other);
      return { witness, isFirm: !isForAnother(witness, first) || !couldMove(other, layer, own.readings[first]!) };
    });
    // One that could be wrong itself is not enough; two of them are hardly wrong in the same way.
    return decided(
      voices,
      first,
      (agreeing, against) =>
        against === 0 && (agreeing.some(({ isFirm }) => isFirm) || agreeing.length >= LEAST_AGREEING),
    );
  }

  /** Whether another layer would fit a layer as that is read now if only it were read otherwise itself, and no third one minds. */
  function couldMove(other: CrsLayer, layer: CrsLayer, reading: Reading): boolean {
    const its = family(other);
    if (its === null) return true;
    const first = firstReading(its, other.crs);
    const fitting = witnesses.between(
      other,
      layer,
      its.readings.map((one) => [one, reading]),
    );
    const thirds = others(other, other.role === "places" ? references : places).filter((third) => third !== layer);
    return its.readings.some(
      (_, to) =>
        verdict(fitting, first, to) === 1 &&
        !thirds.some((third) => verdict(voiceOf(other, its, third), first, to) === -1),
    );
  }

  return {
    familyOf: family,
    decide: (layer, own) =>
      layer.role === "places" ? ofPlaces(layer, own, others(layer, places)) : ofReference(layer, own),
  };
}

/** Whether a witness is for any other reading than the first. */
const isForAnother = (witness: Witness, first: number): boolean =>
  witness.fits.some((_, to) => to !== first && verdict(witness, first, to) === 1);

/** The reading that enough voices are for and that is clearly better than each other such; null when none is. */
function decided(
  voices: readonly Voice[],
  first: number,
  isEnough: (agreeing: readonly Voice[], against: number) => boolean,
): Decision | null {
  const all = voices.map(({ witness }) => witness);
  const readings = all[0]?.fits.map((_, reading) => reading) ?? [];
  const likely = readings.filter((to) => {
    const said = voices.map(({ witness }) => verdict(witness, first, to));
    return (
      to !== first &&
      isEnough(
        voices.filter((_, i) => said[i] === 1),
        said.filter((one) => one === -1).length,
      )
    );
  });
  const best = likely.find((to) => likely.every((other) => other === to || isClearlyBetter(all, to, other)));
  if (best === undefined) return null;
  const speaking = all
    .filter((witness) => verdict(witness, first, best) === 1)
    .map((witness) => ({ reading: best, witness, fits: compareFits(witness.fits[first]!, witness.fits[best]!) }));
  return speaking.toSorted((a, b) => b.fits.gained - a.fits.gained)[0] ?? null;
}
