/** What a wall that loads itself again wants to find, beside what its address says. */
export interface ComeBack {
  /** The number of the view of the tour that was on; null without a tour. */
  readonly tour: number | null;
}

const KEPT = "guatu:come-back";

/** Leaves word for the page that comes next in this tab. */
export function leaveWord(word: ComeBack): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(word));
  } catch {
    // Forbidden: it comes back without.
  }
}

/** The word that the page before has left, once; null where it left none. */
export function takeWord(): ComeBack | null {
  try {
    const text = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    const word: unknown = JSON.parse(text ?? "null");
    if (typeof word !== "object" || word === null || !("tour" in word)) return null;
    return { tour: typeof word.tour === "number" ? word.tour : null };
  } catch {
    return null;
  }
}
