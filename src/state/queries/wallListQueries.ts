import type { ChangeKind } from "../../core/changeKinds.ts";
import { addDays, parseDay } from "../../core/day.ts";
import { personalOf } from "../store/privacy.ts";
import { WALL_CHANGES } from "./compareQueries.ts";
import { type Query, queryOf } from "./query.ts";
import { questionOnDay } from "./questionOnDay.ts";
import { hazardsTold, MOST_TOLD } from "./wallQueries.ts";

/** Where nothing is overdue: what falls due next; where nothing does, what has been open longest. */
export const DUE_SOON = hazardsTold("due-soon", "due-soon", "days");
export const OLDEST_OPEN = hazardsTold("oldest-open", "open", "found");

/** The sites that nobody has inspected. */
export const NOT_INSPECTED = queryOf(
  "sites",
  (state) => {
    const { filter, ...day } = questionOnDay(state);
    return { ...day, filter: { ...filter, status: ["unknown"] as const }, offset: 0, limit: MOST_TOLD };
  },
  { name: "not-inspected" },
);

/** Days before the day that a project without a campaign is told from. */
const WITHOUT_CAMPAIGN = 90;

/** What is overdue day by day since the campaign began, and what falls due next. */
export const DEADLINES = queryOf("deadlines", (state) => {
  const start = parseDay(state.project?.project.campaign?.start ?? "");
  const isBefore = start !== null && start < state.asOf;
  return { ...questionOnDay(state), first: isBefore ? start : addDays(state.asOf, -WITHOUT_CAMPAIGN) };
});

const MOST_CHANGES = 24;

/** What has changed of a kind, worst first, with the number of each kind. */
const changesTold = (older: "last" | "yesterday", which: ChangeKind): Query<"changes"> =>
  queryOf(
    "changes",
    (state) => ({ personal: personalOf(state), asOf: state.asOf, older, which, offset: 0, limit: MOST_CHANGES }),
    { name: `${which}-since-${older}` },
  );

/** The same since the files were last read anew, and since yesterday, in the order in which it is told. */
export const CHANGES_TOLD = {
  last: WALL_CHANGES.map((which) => ({ which, query: changesTold("last", which) })),
  yesterday: WALL_CHANGES.map((which) => ({ which, query: changesTold("yesterday", which) })),
} as const;

/** The forces at their posts. */
export const POSTS = queryOf("posts", (state) => ({ personal: personalOf(state), asOf: state.asOf }));
