import { type Field, fieldsOf, KINDS, type Kind } from "../../core/fields.ts";
import { simplified } from "../text/simplified.ts";
import { EVERY_KIND, NEVER_MAPPED } from "./headings/everyKind.ts";
import { HAZARD_HEADINGS, HAZARD_NOT_MAPPED } from "./headings/hazard.ts";
import { OTHER_HEADINGS, OTHER_NOT_MAPPED } from "./headings/others.ts";
import { SITE_HEADINGS, SITE_NOT_MAPPED } from "./headings/site.ts";

/** A field that a heading may mean; a lower rank is the better match, from `SECOND_CHOICE` on only if no other field takes it. */
export interface Meaning {
  readonly field: Field;
  readonly rank: number;
}

/** Added to the rank of a word that its table marks with ~. */
export const SECOND_CHOICE = 500;

const listed = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

const tableOf = (kind: Kind): Readonly<Record<Field, string | undefined>> =>
  kind === "site" ? SITE_HEADINGS : kind === "hazard" ? HAZARD_HEADINGS : OTHER_HEADINGS[kind];

const notMappedOf = (kind: Kind): string =>
  kind === "site" ? SITE_NOT_MAPPED : kind === "hazard" ? HAZARD_NOT_MAPPED : OTHER_NOT_MAPPED[kind];

/** By kind, the headings seen in the wild (domain.md B8) that carry nothing a record of that kind holds, as `headingKey` writes them. */
export const NOT_MAPPED: Readonly<Record<Kind, readonly string[]>> = Object.fromEntries(
  KINDS.map((kind) => [kind, listed(`${NEVER_MAPPED} ${notMappedOf(kind)}`)]),
) as unknown as Record<Kind, readonly string[]>;

const notMapped = new Map<Kind, ReadonlySet<string>>();

/** Whether ledgers of a kind have a heading that is known to carry nothing. */
export function isNotMapped(kind: Kind, key: string): boolean {
  const known = notMapped.get(kind) ?? new Set(NOT_MAPPED[kind]);
  notMapped.set(kind, known);
  return known.has(key);
}

/** A heading for comparing: NFKC, lower case, simplified, letters and digits only (建築高度（米） = 建筑高度米, building:levels = buildinglevels). */
export const headingKey = (heading: string): string =>
  simplified(heading.normalize("NFKC").toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, "");

/** The number of a heading of a form: 1.单位名称, 二、单位地址, ③存在问题. */
const NUMBERED = /^\s*(?:[①-⑳]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.、．])\s*(?=\p{Script=Han})/u;

/** A heading without its number and what stands in brackets: a unit, a form, an example; "" when nothing else is left. */
export const keyWithoutBrackets = (heading: string): string =>
  headingKey(
    heading
      .replace(NUMBERED, "")
      .normalize("NFKC")
      .replace(/[([{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]?/g, ""),
  );

/** What follows the last dot of `violations.violationDescription`; "" where there is no such prefix. */
export function keyAfterDot(heading: string): string {
  const dot = heading.lastIndexOf(".");
  return dot > 0 && /[A-Za-z_]$/.test(heading.slice(0, dot)) ? headingKey(heading.slice(dot + 1)) : "";
}

const known = new Map<Kind, ReadonlyMap<string, readonly Meaning[]>>();

/** Every heading of a kind with the fields that it may mean; made once per kind. */
export function meaningsOf(kind: Kind): ReadonlyMap<string, readonly Meaning[]> {
  const made = known.get(kind) ?? makeMeanings(kind);
  known.set(kind, made);
  return made;
}

function makeMeanings(kind: Kind): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (written: string, field: Field, place: number): void => {
    const word = written.replace(/~$/, "");
    const fields = meanings.get(word) ?? [];
    const rank = place + (word === written ? 0 : SECOND_CHOICE);
    if (!fields.some((meaning) => meaning.field === field)) fields.push({ field, rank });
    meanings.set(word, fields);
  };
  const own = tableOf(kind);
  for (const [field, words] of Object.entries(own)) {
    for (const [rank, word] of listed(words ?? "").entries()) add(word, field, rank);
  }
  const claimed = new Set(meanings.keys());
  for (const field of Object.keys(fieldsOf(kind))) {
    const name = headingKey(field);
    if (!claimed.has(name)) add(name, field, 0);
  }
  for (const [field, words] of Object.entries(EVERY_KIND)) {
    const first = listed(own[field] ?? "").length;
    listed(words).forEach((word, rank) => {
      if (!claimed.has(word)) add(word, field, first + rank);
    });
  }
  return meanings;
}

let anyHeading: ReadonlySet<string> | null = null;

/** Whether a key is a heading of any kind, mapped or not. */
export function isKnownKey(key: string): boolean {
  anyHeading ??= new Set(KINDS.flatMap((kind) => [...meaningsOf(kind).keys(), ...NOT_MAPPED[kind]]));
  return anyHeading.has(key);
}
