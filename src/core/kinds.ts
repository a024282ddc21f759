import type { Sign } from "./signs.ts";

/** How a line or an area is drawn; `site` in the colour of its status. */
export type ShapeLook = "site" | "community" | "grid" | "venue" | "blocked-road" | "forbidden" | "limited" | "allowed";

/** How the points of a kind stand on the map; zooms are of 512 px tiles. */
export interface MarkRule {
  /** The sign of each, or by whether the ledger calls it usable. */
  readonly sign: Sign | { readonly usable: Sign; readonly broken: Sign; readonly unregistered: Sign };
  /** The zoom from which they are drawn: the whole district shows only what the night is about. */
  readonly fromZoom: number;
  /** The zoom from which all are drawn; before it only those that cannot be used. The same as `fromZoom` where that makes no difference. */
  readonly allFromZoom: number;
  /** From afar they are a quiet density. */
  readonly isCrowd: boolean;
  /** The zoom from which their names are; null = never. */
  readonly namedFromZoom: number | null;
  /** Where there is no room for all names, the smaller rank stays; a site has 2 and its status. */
  readonly nameRank: number;
  /** Its records may be lines or areas as well, which are drawn at any zoom. */
  readonly mayBeShape: boolean;
}

/** How the lines and areas of a kind are drawn. */
export interface ShapeRule {
  /** The field whose word decides how; null where all are alike. */
  readonly by: "rule" | "blocked" | "level" | null;
  /** The look by that word; "" is any other, and null is not drawn. */
  readonly looks: Readonly<Record<string, ShapeLook | null>> & { readonly "": ShapeLook | null };
  readonly fromZoom: number;
  /** Goes from the map when a filter names other layers. */
  readonly isOfItsLayer: boolean;
}

/** All that is particular about a kind of layer and not about one question. */
export interface KindRule {
  /** Its records are places of their own, or borrow the place of what they name, or have none. */
  readonly place: "own" | "borrowed" | "none";
  /** A row that fills none of these has nothing to hold, and is rejected (contract.md 3); null = any field of the kind. */
  readonly needed: readonly string[] | null;
  /** Where nothing gives a record its id, it is made of these (contract.md 2). */
  readonly idFrom: readonly string[];
  /** A click can choose it; where not, the click means the map under it. */
  readonly isPicked: boolean;
  /** null = its points are not on the map, or are sites. */
  readonly mark: MarkRule | null;
  readonly shape: ShapeRule | null;
}

const NAMES: readonly string[] = ["name", "address"];
const SEEN = { place: "own", needed: ["id", ...NAMES], idFrom: NAMES, isPicked: true } as const;
const UNSEEN = { isPicked: false, mark: null, shape: null } as const;

const signed = (sign: MarkRule["sign"], fromZoom: number, more: Partial<MarkRule> = {}): MarkRule => ({
  sign,
  fromZoom,
  allFromZoom: fromZoom,
  isCrowd: false,
  namedFromZoom: null,
  nameRank: 1,
  mayBeShape: false,
  ...more,
});
/** A point of what is a line or an area as a rule. */
const plainPlace = signed("place", 14, { namedFromZoom: 14.5, mayBeShape: true });

const shaped = (look: ShapeLook, more: Partial<ShapeRule> = {}): ShapeRule => ({
  by: null,
  looks: { "": look },
  fromZoom: 0,
  isOfItsLayer: true,
  ...more,
});
/** An outline, where a ledger draws what is a point as a rule. */
const outline = shaped("community");

/** The kinds of layer, one row each; `kind` is always the kind of a layer, `category` always the kind of a site. */
export const KIND_RULES = {
  // From here on true shapes have room; a site that is narrowed away is so by the filter itself.
  site: { ...SEEN, mark: null, shape: shaped("site", { fromZoom: 14, isOfItsLayer: false }) },
  hazard: {
    ...UNSEEN,
    place: "borrowed",
    needed: ["id", "site", "siteName", "siteAddress", "type", "description"],
    idFrom: ["site", "siteName", "siteAddress", "type", "description", "found"],
  },
  hydrant: {
    ...SEEN,
    mark: signed({ usable: "hydrant-usable", broken: "hydrant-broken", unregistered: "hydrant-unregistered" }, 14.5, {
      allFromZoom: 16,
      isCrowd: true,
    }),
    shape: outline,
  },
  "water-source": { ...SEEN, mark: signed("water-source", 14.5, { allFromZoom: 16 }), shape: outline },
  "fire-station": { ...SEEN, mark: signed("fire-station", 0, { namedFromZoom: 0 }), shape: outline },
  "micro-station": { ...SEEN, mark: signed("micro-station", 13.5, { namedFromZoom: 14.5 }), shape: outline },
  venue: {
    ...SEEN,
    mark: signed("venue", 0, { namedFromZoom: 0, nameRank: 0, mayBeShape: true }),
    shape: shaped("venue", { isOfItsLayer: false }),
  },
  event: { ...UNSEEN, place: "borrowed", needed: ["venue", "venueName"], idFrom: ["venue", "name", "start"] },
  zone: {
    ...SEEN,
    mark: plainPlace,
    shape: shaped("forbidden", {
      by: "rule",
      looks: { limited: "limited", allowed: "allowed", "": "forbidden" },
      isOfItsLayer: false,
    }),
  },
  area: {
    ...SEEN,
    isPicked: false,
    mark: plainPlace,
    shape: shaped("community", { by: "level", looks: { grid: "grid", "": "community" }, isOfItsLayer: false }),
  },
  road: {
    ...SEEN,
    mark: plainPlace,
    shape: shaped("blocked-road", { by: "blocked", looks: { blocked: "blocked-road", "": null } }),
  },
  post: { ...SEEN, mark: signed("post", 14, { namedFromZoom: 14.5, mayBeShape: true }), shape: outline },
  inspector: { ...UNSEEN, place: "none", needed: null, idFrom: NAMES },
  incident: { ...SEEN, mark: signed("incident", 14), shape: outline },
} as const satisfies Readonly<Record<string, KindRule>>;

export type Kind = keyof typeof KIND_RULES;

export const KINDS = Object.keys(KIND_RULES) as readonly Kind[];

/** Is this word a kind? */
export const isKind = (word: string | null | undefined): word is Kind =>
  word != null && Object.hasOwn(KIND_RULES, word);

export const kindRule = (kind: Kind): KindRule => KIND_RULES[kind];

/** Are the records of a kind places of their own? A hazard or an event borrows its place. */
export const isPlaceKind = (kind: Kind): boolean => kindRule(kind).place === "own";

/** The sign of a record; null where its kind has none. `usable` is null where the ledger does not say. */
export function signOf(kind: Kind, usable: boolean | null): Sign | null {
  const sign = kindRule(kind).mark?.sign ?? null;
  if (sign === null || typeof sign === "string") return sign;
  return usable === null ? sign.unregistered : usable ? sign.usable : sign.broken;
}

/** How a line or an area is drawn, by the word of the field that decides; null = not at all. */
export function shapeLook(kind: Kind, word: string): ShapeLook | null {
  const looks = kindRule(kind).shape?.looks;
  if (looks === undefined) return null;
  return Object.hasOwn(looks, word) ? (looks[word] ?? null) : looks[""];
}
