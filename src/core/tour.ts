/** What fills a wall beside its columns: the map, the map with the rings of its period, or a table over the whole screen. */
export const WALL_SHOWS = ["map", "rings", "overdue", "ranking"] as const;
export type WallShows = (typeof WALL_SHOWS)[number];

/** Is this a word of what fills a wall? */
export const isWallShows = (word: string | undefined): word is WallShows =>
  (WALL_SHOWS as readonly (string | undefined)[]).includes(word);

/** A view of a tour as a project writes it (contract.md 1). */
export interface NewTourView {
  /** What stands behind # (contract.md 8). */
  readonly link: string;
  readonly title?: string;
  /** How long it stays; without it as long as the tour says. */
  readonly seconds?: number;
}

/** One that stands in a project. */
export interface TourView extends NewTourView {
  /** Names it in edits: the sum of its link, with `#2` for the second view of that link. */
  readonly key: string;
}

/** The views that a wall shows by turns. */
export interface Tour {
  readonly seconds: number;
  readonly views: readonly TourView[];
}

/** Seconds that a view stays where nobody said, and the least and most that can be said. */
export const TOUR_SECONDS = 30;
export const TOUR_REACH = [1, 86_400] as const;

/** Can a view stay so many seconds? */
export const isTourSeconds = (value: unknown): value is number =>
  typeof value === "number" && value >= TOUR_REACH[0] && value <= TOUR_REACH[1];
