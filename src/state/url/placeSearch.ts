import type { Place } from "../store/state.ts";

/**
 * The search part of an address with the open project in place of any other, and without a key, which is remembered by then and
 * must not go with a copied address; what else stands there is kept as it is written.
 */
export function placeSearch(search: string, place: Place): string {
  const others = partsOf(search).filter((part) => !/^(project|folder|tk)(=|$)/.test(part));
  const own = ownPart(search, place);
  const text = [...(own === null ? [] : [own]), ...others].join("&");
  return text === "" ? "" : `?${text}`;
}

function ownPart(search: string, place: Place): string | null {
  if (place.type === "own") return null;
  if (place.type === "folder") return `folder=${encodeURIComponent(place.title)}`;
  // An address that stands there already stays as it was written.
  const isIts = (part: string) => new URLSearchParams(part).get("project") === place.address;
  return partsOf(search).find(isIts) ?? `project=${encodeURIComponent(place.address)}`;
}

const partsOf = (search: string): readonly string[] =>
  search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "");
