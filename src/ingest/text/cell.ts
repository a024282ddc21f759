import type { IssueAction, IssueCode } from "../../core/issue.ts";

/** What a cell was read as: a value or null, and the fault that was met on the way. An empty cell is null without a fault. */
export interface Cell<T> {
  readonly value: T | null;
  readonly fault?: { readonly code: IssueCode; readonly action: IssueAction };
}

export const EMPTY: Cell<never> = { value: null };
export const read = <T>(value: T): Cell<T> => ({ value });
export const repaired = <T>(value: T, code: IssueCode): Cell<T> => ({ value, fault: { code, action: "repaired" } });
export const emptied = (code: IssueCode): Cell<never> => ({ value: null, fault: { code, action: "emptied" } });
