import { MARK_APPROXIMATE, MARK_MAJOR, MARK_SUPERVISED, MARK_SUSPENDED } from "../../contract/contract.ts";
import type { Mark } from "./scene.ts";

/** What the bits of a site's marks (MARK_MAJOR and the like) say of it. */
export const flagsOf = (marks: number): Pick<Mark, "major" | "supervised" | "suspended" | "approximate"> => ({
  major: (marks & MARK_MAJOR) !== 0,
  supervised: (marks & MARK_SUPERVISED) !== 0,
  suspended: (marks & MARK_SUSPENDED) !== 0,
  approximate: (marks & MARK_APPROXIMATE) !== 0,
});
