import { isWallShows } from "../../core/tour.ts";
import { isWaterList } from "../../core/water.ts";
import type { ReadLink } from "./codec.ts";
import { type Link, type LinkKey, PARAMS } from "./params.ts";

/** Is a link about water, so that its radius is one around water? The page about water for a meeting is, too. */
export const isOfWater = ({ mode, page }: Pick<Link, "mode" | "page">): boolean =>
  mode === "water" || (mode === "briefing" && page === "hydrants");

/** What means something in some modes alone. */
const MEANT: Partial<Readonly<Record<LinkKey, (link: Link) => boolean>>> = {
  show: ({ mode, show }) => (mode === "wall" ? isWallShows(show) : mode === "water" && isWaterList(show)),
  metric: isOfWater,
  spacing: isOfWater,
  minutes: isOfWater,
  travel: isOfWater,
  hours: ({ mode }) => mode === "patrol",
  page: ({ mode }) => mode === "briefing",
};

/** What a link says that means nothing in its mode, such as a list of water on a wall; in a mode that nobody knows nothing is said of the rest. */
export function misplaced({ link, bad }: Pick<ReadLink, "link" | "bad">): ReadLink["bad"] {
  if (bad.some(({ key }) => key === "mode")) return [];
  return PARAMS.flatMap(({ key, write }) => {
    const value = write(link);
    return value === "" || MEANT[key]?.(link) !== false ? [] : [{ key, value }];
  });
}
