/** A word for comparing and for ids: NFKC, no spaces, no case. */
export function normalise(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
