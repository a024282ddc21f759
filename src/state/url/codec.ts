import type { Filter } from "../../core/filter.ts";
import { modeRule } from "../../core/modes.ts";
import { type Link, PARAMS, PRIVATE_KEYS } from "./params.ts";

/**
 * A hash as it was read: the view it names, keys nobody knows (kept), values that cannot be and values of a key that has one
 * already (both named and dropped).
 */
export interface ReadLink {
  readonly link: Link;
  readonly unknown: readonly (readonly [key: string, value: string])[];
  readonly bad: readonly { readonly key: string; readonly value: string }[];
  readonly repeated: readonly { readonly key: string; readonly value: string }[];
}

/** Reads `#mode=wall&asOf=2027-02-18…`, with or without the #. */
export function readLink(hash: string): ReadLink {
  let link: Link = { filter: {} };
  const unknown: [string, string][] = [];
  const bad: { key: string; value: string }[] = [];
  const repeated: { key: string; value: string }[] = [];
  const taken = new Set<string>();
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const param = PARAMS.find((one) => one.key === key);
    if (param === undefined) {
      unknown.push([key, value]);
      continue;
    }
    if (value === "") continue;
    const read = param.read(value);
    if (read === null) {
      bad.push({ key, value });
      continue;
    }
    if (taken.has(key)) {
      repeated.push({ key, value });
      continue;
    }
    taken.add(key);
    const filter: Filter = { ...link.filter, ...read.filter };
    link = { ...link, ...read, filter };
  }
  const read = { link, unknown, bad, repeated };
  return modeRule(link.mode).isPublic ? withoutPrivate(read) : read;
}

/** Written by hand into the link of a wall, what stays out of it is not said there either, not even in a notice. */
function withoutPrivate({ link, unknown, bad, repeated }: ReadLink): ReadLink {
  const {
    sel: _,
    filter: { q: __, ...filter },
    ...others
  } = link;
  const isTold = ({ key }: { readonly key: string }) => key !== "q" && key !== "sel";
  return { link: { ...others, filter }, unknown, bad: bad.filter(isTold), repeated: repeated.filter(isTold) };
}

/** Writes a view as a hash, defaults left out, unknown keys behind; "" when nothing differs from the default. */
export function writeLink(link: Link, unknown: ReadLink["unknown"]): string {
  const pairs: (readonly [string, string])[] = [];
  for (const { key, write } of PARAMS) {
    if (modeRule(link.mode).isPublic && PRIVATE_KEYS.has(key)) continue;
    const value = write(link);
    if (value !== "") pairs.push([key, value]);
  }
  const text = [...pairs, ...unknown].map(([key, value]) => `${encodeURIComponent(key)}=${plain(value)}`).join("&");
  return text === "" ? "" : `#${text}`;
}

/** Percent signs only where they are needed: a link is read by people too. */
const plain = (value: string): string =>
  encodeURIComponent(value).replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":");
