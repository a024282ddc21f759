import { personalOf } from "../store/privacy.ts";
import { type Query, queryOf } from "./query.ts";

/** What wants a decision in the open project. */
export const DECISIONS = queryOf("decisions", (state) => ({ personal: personalOf(state) }));

const MOST_LIKE = 8;

/** The sites that words fit best, by name, pinyin, address or id, whatever the filter of the desk. */
export const sitesLike = (q: string): Query<"search"> =>
  queryOf(
    "search",
    (state) => ({ personal: personalOf(state), asOf: state.asOf, filter: { q }, offset: 0, limit: MOST_LIKE }),
    { name: "sitesLike" },
  );

/** The venues that words fit best. */
export const venuesLike = (q: string): Query<"searchVenues"> =>
  queryOf("searchVenues", (state) => ({ personal: personalOf(state), q, offset: 0, limit: MOST_LIKE }), {
    name: "venuesLike",
  });

/** Nothing is looked for. */
export const NO_SITES: Query<"search"> = queryOf("search", () => null, { name: "sitesLike" });
export const NO_VENUES: Query<"searchVenues"> = queryOf("searchVenues", () => null, { name: "venuesLike" });
