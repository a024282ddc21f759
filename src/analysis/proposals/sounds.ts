/** How characters are read: syllables without tones by character, several where it can be read several ways; none of what is no Chinese character. */
export type ReadingsOf = (characters: readonly string[]) => readonly (readonly string[])[];

/** The sounds of characters by UTF-16 unit, each read when it is first met. */
export interface Sounds {
  /** A number for the first reading of a unit, with `SEVERAL` set where it has more of them; 0 for none. */
  codeOf(unit: number): number;
  /** Whether two units can be read alike, in any of their readings. */
  isAlike(a: number, b: number): boolean;
}

/** Marks the code of a unit that can be read in several ways: two such must be asked about, any others are alike when they are equal. */
export const SEVERAL = 0x8000;

const UNREAD = 0xffff;

/** `readingsOf` null: the readings are not at hand, and nothing sounds like anything else. */
export function soundsBy(readingsOf: ReadingsOf | null): Sounds {
  if (readingsOf === null) return { codeOf: () => 0, isAlike: () => false };
  const codes = new Map<string, number>();
  /** By unit: most characters have one reading, and a name is compared with thousands. */
  const first = new Uint16Array(0x10000).fill(UNREAD);
  const several = new Map<number, readonly number[]>();

  const codeOfReading = (reading: string): number => {
    const before = codes.get(reading);
    if (before !== undefined) return before;
    codes.set(reading, codes.size + 1);
    return codes.size;
  };
  const codeOf = (unit: number): number => {
    if (first[unit] !== UNREAD) return first[unit]!;
    const character = String.fromCharCode(unit);
    const readings = /\p{sc=Han}/u.test(character) ? (readingsOf([character])[0] ?? []) : [];
    const own = readings.map(codeOfReading);
    if (own.length > 1) several.set(unit, own);
    first[unit] = (own[0] ?? 0) | (own.length > 1 ? SEVERAL : 0);
    return first[unit];
  };
  const allOf = (unit: number): readonly number[] => several.get(unit) ?? [codeOf(unit)];
  return {
    codeOf,
    isAlike(a, b) {
      const others = allOf(b);
      return allOf(a).some((code) => code !== 0 && others.includes(code));
    },
  };
}
