/** Metres that a radius can be set to by hand. */
const LEAST = 50;
const MOST = 5000;

/** The radius that somebody typed, in metres: 800, 1,000, 250.5, １０００, 500 米; null when it is none from 50 to 5,000. */
export function metresTyped(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s+|米$|m$/gu, "");
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d)?$/.test(plain)) return null;
  const metres = Number(plain.replaceAll(",", ""));
  return metres >= LEAST && metres <= MOST ? metres : null;
}
