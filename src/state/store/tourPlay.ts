import type { AppState } from "./state.ts";

/** What a wall without its tour shows, or a desk to which somebody goes back from it; nothing where none plays. */
export function withoutTour({ tour }: Pick<AppState, "tour">): Partial<AppState> {
  if (tour === null) return {};
  const { wanted, ...choices } = tour.own;
  return { ...choices, tour: null, ...(wanted === null ? {} : { wanted: { ...wanted } }) };
}
