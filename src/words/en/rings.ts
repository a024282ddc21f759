import { grouped } from "../parts/numbers.ts";
import type * as zhRings from "../zh/rings.ts";

export const rings: typeof zhRings.rings = {
  groups: { major: "Major", overdue: "Overdue", open: "Open", rest: "Others" },
  rules: {
    major: "A major hazard not closed, whatever the status",
    overdue: "Deadline passed, not rectified",
    open: "Not begun, deadline not passed",
    rest: "In progress, awaiting review, closed, clear, unknown",
  },
  sites: (n) => grouped(n),
  only: (group) => `List only: ${group}`,
  all: "List all",
};
