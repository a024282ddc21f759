import type { Day } from "../core/day.ts";
import type { Filter } from "../core/filter.ts";
import type { Ref } from "../core/ref.ts";

/** Whether an answer may carry personal data; part of every question, so that none can forget it. */
export interface Asked {
  readonly personal: "show" | "hide";
}

/** Whose state is meant: sites that match on a day. */
export interface AskedOnDay extends Asked {
  readonly asOf: Day;
  readonly filter: Filter;
}

/** The rows of a file that want correcting; `labels` puts the codes of what is wrong, and three headings, into words. */
export interface AskedProblems extends Asked {
  readonly layer: string;
  readonly file: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A node of the cluster tree: the one of a level that holds a site. A refresh may give it other sites, never another meaning. */
export interface NodeRef {
  readonly level: number;
  readonly site: Ref;
  /** A site of each further node of the level that stands in the same donut. */
  readonly also?: readonly Ref[];
  /** Of what lies beyond the rings that the map shows. */
  readonly isBeyond?: boolean;
}
