import type { AskedOnDay, RingsAsked } from "../../../contract/contract.ts";
import { narrowedDay } from "../../index/narrowedDay.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { type InRings, inRings } from "./inRings.ts";

/** A day in two parts: the sites in the rings, or what a map is about otherwise, and those beyond. */
export interface RingSides {
  readonly inside: OnDay;
  readonly beyond: OnDay;
}

const known = new WeakMap<InRings, RingSides>();

/** The matching sites of a day by whether they lie in the rings that are meant; null where none are asked for, or there is no venue. */
export function ringSides(
  index: ProjectIndex,
  { rings, ...day }: AskedOnDay & { readonly rings?: RingsAsked },
): RingSides | null {
  if (rings === undefined) return null;
  const found = inRings(index, { ...day, ...rings });
  if (found === null || found.venues.every(({ geometry }) => geometry === null)) return null;
  const sides = known.get(found) ?? sidesOf(index, found);
  known.set(found, sides);
  return sides;
}

/** The one tree is only recounted, once for each side. */
function sidesOf(index: ProjectIndex, { day, venues }: InRings): RingSides {
  const isMember = new Uint8Array(index.sites.count);
  for (const { near } of venues) for (const number of near.number) isMember[number] = 1;
  const sideOf = (member: number): OnDay => narrowedDay(index, day, (site) => isMember[site] === member);
  return { inside: sideOf(1), beyond: sideOf(0) };
}

/** The sites that a node of the map is made of: those of its side where the map parts them. */
export function dayOfNode(
  index: ProjectIndex,
  ask: AskedOnDay & { readonly node: { readonly isBeyond?: boolean } },
  sides: RingSides | null,
): OnDay {
  if (sides === null) return index.on(ask.asOf, ask.filter);
  return ask.node.isBeyond === true ? sides.beyond : sides.inside;
}
