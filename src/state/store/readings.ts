import type { KeptReading, Reading, ToldReading } from "../../contract/contract.ts";

/** Shapes that are remembered at the most, and letters of all of them together: the oldest go first. */
const MOST = 100;
const MOST_LETTERS = 200_000;

/** What is remembered, with what was decided since: the newest last; a shape of which all was taken back is forgotten. */
export function withReadings(kept: readonly KeptReading[], told: readonly ToldReading[]): readonly KeptReading[] {
  let next = [...kept];
  for (const { raw, read, reading } of told) {
    next = next.filter((one) => !isOne(one.read, read) && !(isOne(one.raw, raw) && one.read === read));
    if (reading !== null) next.push({ raw, read, reading });
  }
  next = next.slice(-MOST);
  while (JSON.stringify(next).length > MOST_LETTERS) next.shift();
  return next;
}

const isOne = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** What was kept as text; whatever in it is not understood is left out. */
export function readReadings(text: string | null): readonly KeptReading[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((one) => (isKept(one) ? [one] : [])).slice(-MOST) : [];
  } catch {
    return [];
  }
}

function isKept(one: unknown): one is KeptReading {
  if (typeof one !== "object" || one === null) return false;
  const { raw, read, reading } = one as Readonly<Record<string, unknown>>;
  return [raw, read].every((key) => key === null || typeof key === "string") && isReading(reading);
}

const TEXTS = [
  "kind",
  "category",
  "sheet",
  "encoding",
  "delimiter",
  "crs",
] as const satisfies readonly (keyof Reading)[];

function isReading(reading: unknown): reading is Reading {
  if (typeof reading !== "object" || reading === null) return false;
  const { header, year, columns, hazards, words, ...rest } = reading as Readonly<Record<string, unknown>>;
  return (
    TEXTS.every((key) => rest[key] === undefined || typeof rest[key] === "string") &&
    Object.keys(rest).every((key) => (TEXTS as readonly string[]).includes(key)) &&
    (header === undefined || (Number.isInteger(header) && Number(header) > 0)) &&
    (year === undefined || Number.isInteger(year)) &&
    (columns === undefined || areTexts(columns)) &&
    (hazards === undefined || areTexts(hazards)) &&
    (words === undefined || (typeof words === "object" && words !== null && Object.values(words).every(areTexts)))
  );
}

const areTexts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
