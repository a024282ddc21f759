import { lastKept } from "./lastKept.ts";
import type { OnDay } from "./projectIndex.ts";

/** How many lists of one day and filter are kept: a table's, that of a search beside it, and what a wall turns over. */
const KEPT = 5;

/** A list of a day and filter as it was made before, or made now: the pages of one list are asked for one after another. */
export const keptList = lastKept<OnDay, unknown>(KEPT);
