import type { Community } from "./communities.ts";
import type { Point, Ring } from "./plane.ts";
import type { Quarter } from "./quarter.ts";

/** The display status that a site is to have on the ledger's day. */
export type SiteStatus = "overdue" | "open" | "in-progress" | "awaiting-review" | "closed" | "clear" | "unknown";

export interface Site {
  id: string;
  /** The layer in project.json. */
  layer: string;
  category: string;
  word: string;
  name: string;
  address: string;
  place: Point;
  ring?: Ring;
  line?: readonly Point[];
  community: Community;
  grid: string;
  quarter: Quarter;
  department: string;
  height: number;
  floors: number;
  contact: string;
  phone: string;
  manager: string;
  status: SiteStatus;
  /** Day of the last visit; null where nobody has been. */
  checkedOn: number | null;
}

/** A site before its story is told. */
export type BareSite = Omit<Site, "status" | "checkedOn">;
