import type { IssueAction, IssueCode } from "../../core/issue.ts";

/** What is wrong with a cell of the row at hand; `column` is "" where the whole row is meant. */
export interface RowFault {
  readonly column: string;
  readonly code: IssueCode;
  readonly value: string;
  readonly action: IssueAction;
}
