import { expect, it } from "vitest";
import { barOf } from "../../../src/desk/tally/tallyBar.ts";

it("bars are as long as what is open, measured by the longest, and filled as far as it is overdue", () => {
  expect(barOf({ open: 40, overdue: 10 }, 80)).toEqual({ open: 50, overdue: 25 });
  expect(barOf({ open: 80, overdue: 80 }, 80)).toEqual({ open: 100, overdue: 100 });
  expect(barOf({ open: 0, overdue: 0 }, 80)).toEqual({ open: 0, overdue: 0 });
  expect(barOf({ open: 20, overdue: 30 }, 80)).toEqual({ open: 25, overdue: 100 });
  expect(barOf({ open: 0, overdue: 0 }, 0)).toEqual({ open: 0, overdue: 0 });
});
