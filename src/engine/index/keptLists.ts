import { lastKept } from "./lastKept.ts";
import type { OnDay } from "./projectIndex.ts";

/** How many lists of one day and filter are kept: a table's, and that of a search beside it. */
const KEPT = 2;

/** A list of a day and filter as it was made before, or made now: the pages of one list are asked for one after another. */
export const keptList = lastKept<OnDay, unknown>(KEPT);
