/** Numbers of texts, as a Map<string, number> would hold them, in arrays that the garbage collector need not look into. */
export interface TextIndex {
  /** The number of a text; -1 when it has none. */
  find(text: string): number;
  /** The number of a text; if it has none, it gets `next`, which the caller gives to the text at once. */
  findOr(text: string, next: number): number;
}

const FREE = -1;
const LEAST_SLOTS = 64;

/** An index of texts that are kept elsewhere: `textOf` tells the text that a number was given to. */
export function newTextIndex(textOf: (number: number) => string | undefined): TextIndex {
  let numbers = new Int32Array(LEAST_SLOTS).fill(FREE);
  let hashes = new Int32Array(LEAST_SLOTS);
  let count = 0;

  function slotOf(text: string, hash: number): number {
    const mask = numbers.length - 1;
    let slot = hash & mask;
    for (let number = numbers[slot]!; number !== FREE; number = numbers[slot]!) {
      if (hashes[slot] === hash && textOf(number) === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    const [oldNumbers, oldHashes] = [numbers, hashes];
    const mask = oldNumbers.length * 2 - 1;
    numbers = new Int32Array(mask + 1).fill(FREE);
    hashes = new Int32Array(mask + 1);
    for (let i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] === FREE) continue;
      let slot = oldHashes[i]! & mask;
      while (numbers[slot] !== FREE) slot = (slot + 1) & mask;
      numbers[slot] = oldNumbers[i]!;
      hashes[slot] = oldHashes[i]!;
    }
  }

  return {
    find: (text) => numbers[slotOf(text, hashOf(text))]!,
    findOr(text, next) {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      if (numbers[slot] !== FREE) return numbers[slot]!;
      numbers[slot] = next;
      hashes[slot] = hash;
      if (++count * 2 > numbers.length) grow();
      return next;
    },
  };
}

/** FNV-1a over the UTF-16 units, its bits mixed once more because the slot is taken from the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
