import { normalise } from "../../core/normalise.ts";
import { type Address, numberKey, readAddress } from "./address.ts";
import { isOtherNumber, type NameForm, nameForm } from "./nameForm.ts";
import { nameLikeness } from "./nameLikeness.ts";
import { plainAddress } from "./plainAddress.ts";
import { COMMUNITY, isSameRegion } from "./region.ts";
import type { Sounds } from "./sounds.ts";

/** What a site is likely by. */
export type Likeness = "spelling" | "pinyin" | "address" | "community";

/** What is said of a site, or of one that was not found; "" for what is not. */
export interface SiteWords {
  readonly name: string;
  readonly address: string;
  /** Community or area. */
  readonly area: string;
}

/** The words of a site made ready for comparing. */
export interface SiteForm {
  readonly words: string;
  readonly name: NameForm;
  readonly address: Address | null;
  /** The address stands in the name. */
  readonly isInName: boolean;
  /** Of the house number; "" without one. */
  readonly key: string;
  readonly area: string;
}

/** How much of what is missing to 1 the same house number and the same community make up, and what others leave of it. */
const SAME_ADDRESS = 0.6;
const SAME_AREA = 0.15;
const OTHER_ADDRESS = 0.85;
const OTHER_AREA = 0.93;
/** Of words without a name, at the same house number. */
const ADDRESS_ALONE = 0.85;

/** The form of a site's words; a name that holds an address counts as one where no other is given. */
export function siteForm({ name, address, area }: SiteWords, sounds: Sounds, town = ""): SiteForm {
  const read = address === "" ? (/\d|号/u.test(name) ? readAddress(name) : null) : readAddress(address);
  return {
    words: normalise(name),
    name: nameForm(name, sounds, town),
    address: read,
    isInName: address === "",
    key: read === null || read.isVague ? "" : numberKey(read),
    area: plainAddress(area) || (read?.region.parts[COMMUNITY] ?? ""),
  };
}

/** The least likeness of names that can make a site at another house number so likely, or nearly so. */
export const nameNeeded = (likeness: number): number => (likeness - 0.01 - SAME_AREA) / (1 - SAME_AREA);

/**
 * How likely two are the same site, 0..1 in hundredths, and by what: name, house number, community. Null when less than `least`, and
 * wherever they number different things (3栋, 5栋). `leastName`: names less alike than that are not alike at all.
 */
export function siteLikeness(
  lost: SiteForm,
  site: SiteForm,
  sounds: Sounds,
  least: number,
  leastName: number,
): { readonly likeness: number; readonly why: readonly Likeness[] } | null {
  if (isOtherNumber(lost.name.numbers, site.name.numbers)) return null;
  const where = addressesOf(lost, site);
  if (where === "other building") return null;
  const spelled = nameLikeness(lost.name, site.name, sounds, where === "same" ? least : leastName);
  if (spelled.likeness === 0 && where !== "same") return null;
  const why: Likeness[] = spelled.likeness === 0 ? [] : [spelled.bySound ? "pinyin" : "spelling"];
  // Only the very same name is certain.
  let likeness = lost.words === site.words ? spelled.likeness : Math.min(0.99, spelled.likeness);
  if (where === "same") {
    why.push("address");
    likeness = lost.words === "" ? ADDRESS_ALONE : likeness + (1 - likeness) * SAME_ADDRESS;
  } else if (where === "other" && !(lost.isInName && lost.words === site.words)) likeness *= OTHER_ADDRESS;
  if (lost.area !== "" && lost.area === site.area) {
    why.push("community");
    likeness += (1 - likeness) * SAME_AREA;
  } else if (lost.area !== "" && site.area !== "") likeness *= OTHER_AREA;
  likeness = Math.round(likeness * 100) / 100;
  return likeness < least ? null : { likeness, why };
}

/** Whether two say the same house number, another one, another building of the same, or at least one of them none. */
function addressesOf(a: SiteForm, b: SiteForm): "same" | "other" | "other building" | "unknown" {
  if (a.key === "" || b.key === "" || a.address === null || b.address === null) return "unknown";
  // Names are compared as names already.
  if (a.isInName && b.isInName) return "unknown";
  if (a.key !== b.key || !isSameRegion(a.address.region, b.address.region)) return "other";
  const [one, other] = [a.address.building, b.address.building];
  return one !== "" && other !== "" && one !== other ? "other building" : "same";
}
