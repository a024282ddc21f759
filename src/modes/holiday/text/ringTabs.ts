import { type ReportedVenue, type RingPart, THING_LISTS, type ThingList } from "../../../state/answers.ts";

/** The lists of what lies in the rings. */
export type Tab = "sites" | ThingList;
export const TABS: readonly Tab[] = ["sites", ...THING_LISTS];

/** How many sites lie in a venue's largest ring. */
export const sitesIn = ({ byRing }: ReportedVenue): number => byRing.at(-1)?.sites ?? 0;

/** Is it all of the sites in the rings? */
export const isWhole = (part: RingPart): boolean => Object.values(part).every((wish) => wish == null);
