import { type Failure, failed } from "../../core/result.ts";
import { isTourSeconds, TOUR_SECONDS, type Tour, type TourView } from "../../core/tour.ts";
import { linkOfView, viewKeys } from "../../core/viewKeys.ts";
import { isObject } from "../text/jsonText.ts";
import { mistake } from "./projectMistake.ts";

/** The tour that holds, and what is wrong with it: `tour-invalid`, with the key and its value. */
export interface ReadTour {
  /** Undefined where the project has none, or none that can be understood. */
  readonly tour?: Tour;
  readonly mistakes: readonly Failure[];
}

/**
 * The tour of a project as it was written. A value that cannot be is as if it were not said, a view without a link is left out:
 * a wall goes on with what is left.
 */
export function readTour(raw: Readonly<Record<string, unknown>>): ReadTour {
  if (!Object.hasOwn(raw, "tour")) return { mistakes: [] };
  const mistakes: Failure[] = [];
  const wrong = (...path: PropertyKey[]) =>
    mistakes.push(failed("tour-invalid", "", mistake(raw, ["tour", ...path])).error);
  const { tour } = raw;
  if (!isObject(tour)) {
    wrong();
    return { mistakes };
  }
  const { seconds, views = [] } = tour;
  if (seconds !== undefined && !isTourSeconds(seconds)) wrong("seconds");
  if (!Array.isArray(views)) wrong("views");
  const entries: readonly unknown[] = Array.isArray(views) ? views : [];
  const keys = viewKeys(entries);
  const understood = entries.flatMap((entry, index): TourView[] => {
    const key = keys[index] ?? null;
    const link = linkOfView(entry);
    if (key === null || link === null) {
      wrong("views", index, ...(isObject(entry) ? ["link"] : []));
      return [];
    }
    const { title, seconds: own } = entry as Readonly<Record<string, unknown>>;
    if (title !== undefined && typeof title !== "string") wrong("views", index, "title");
    if (own !== undefined && !isTourSeconds(own)) wrong("views", index, "seconds");
    const titled = typeof title === "string" && title.trim() !== "" ? { title: title.trim() } : {};
    return [{ key, link, ...titled, ...(isTourSeconds(own) ? { seconds: own } : {}) }];
  });
  return { tour: { seconds: isTourSeconds(seconds) ? seconds : TOUR_SECONDS, views: understood }, mistakes };
}
