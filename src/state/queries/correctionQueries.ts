import { personalOf } from "../store/privacy.ts";
import { queryOf } from "./query.ts";

/** What wants a decision in the open project. */
export const DECISIONS = queryOf("decisions", (state) => ({ personal: personalOf(state) }));
