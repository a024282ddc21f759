import { isOtherNumber, type NameForm } from "./nameForm.ts";
import { SEVERAL, type Sounds } from "./sounds.ts";

/** What a character costs that sounds right and is written wrong: 兴 for 星. */
const SAME_SOUND = 0.2;
/** What weighs less is a region or the form of a company. */
const LITTLE = 0.4;
/** A name is an abbreviation of another when all its characters stand in that one in the same order, so many at least. */
const SHORTEST = 3;
const NUMBER = "#".charCodeAt(0);

/** How alike two names are. */
export interface NameLikeness {
  /** 0..1; 0 when what they number differs or when it would be less than `least`. */
  readonly likeness: number;
  /** Whether it takes the sound of a character for that. */
  readonly bySound: boolean;
}

const UNLIKE: NameLikeness = { likeness: 0, bySound: false };

/**
 * How alike two names are: 1 less the share of what must be changed to make one of the other, each character by its weight and one
 * that sounds alike by a fifth. An abbreviation is likelier than what it leaves out says. The same either way round.
 */
export function nameLikeness(a: NameForm, b: NameForm, sounds: Sounds, least: number): NameLikeness {
  const total = Math.max(a.total, b.total);
  if (total === 0 || isOtherNumber(a.numbers, b.numbers)) return UNLIKE;
  const [short, long] = a.units.length <= b.units.length ? [a, b] : [b, a];
  const abbreviated = isAbbreviation(short.units, long.units) ? 0.6 + 0.35 * (short.total / total) : 0;
  const worst = (1 - Math.max(least, abbreviated)) * total;
  const cost = changes(a, b, sounds, worst);
  if (cost > worst) return abbreviated >= least ? { likeness: abbreviated, bySound: false } : UNLIKE;
  const likeness = Math.max(abbreviated, 1 - cost / total);
  return { likeness, bySound: cost > 0 && likeness > abbreviated && changes(a, b, null, total) > cost };
}

function isAbbreviation(short: Uint16Array, long: Uint16Array): boolean {
  let at = 0;
  let letters = 0;
  for (let i = 0; i < long.length && at < short.length; i++) {
    if (long[i] !== short[at]) continue;
    if (short[at++] !== NUMBER) letters++;
  }
  return at === short.length && letters >= SHORTEST;
}

let before = new Float64Array(64);
let row = new Float64Array(64);

/** The cheapest changes that make one name of another (Levenshtein with weights), without sounds as they are written; anything above `worst` when they cost more. */
function changes(a: NameForm, b: NameForm, sounds: Sounds | null, worst: number): number {
  const { length } = b.units;
  if (row.length <= length) {
    before = new Float64Array(length * 2);
    row = new Float64Array(length * 2);
  }
  row[0] = 0;
  for (let j = 0; j < length; j++) row[j + 1] = row[j]! + b.weights[j]!;
  for (let i = 0; i < a.units.length; i++) {
    [before, row] = [row, before];
    const unit = a.units[i]!;
    const sound = sounds === null ? 0 : a.sounds[i]!;
    const weight = a.weights[i]!;
    let best = before[0]! + weight;
    row[0] = best;
    for (let j = 0; j < length; j++) {
      const other = b.units[j]!;
      const otherWeight = b.weights[j]!;
      let cost = before[j]!;
      if (unit !== other) {
        const otherSound = b.sounds[j]!;
        const isMaybe = sound !== 0 && (sound === otherSound || ((sound | otherSound) & SEVERAL) !== 0);
        if (isMaybe && sounds!.isAlike(unit, other)) cost += SAME_SOUND;
        // One form of a company for another costs little, one kind of place for another as much as any character.
        else cost += weight < LITTLE && otherWeight < LITTLE ? Math.max(weight, otherWeight) : 1;
      }
      cost = Math.min(cost, before[j + 1]! + weight, row[j]! + otherWeight);
      row[j + 1] = cost;
      if (cost < best) best = cost;
    }
    if (best > worst + 1e-6) return Number.POSITIVE_INFINITY;
  }
  return row[length]!;
}
