/** How a sign of the map that is no site stands beside the sites. */
export interface SignRule {
  /** Share of a site's size, and strength from 0 to 255: a street full of hydrants must not outshine one overdue site. */
  readonly size: number;
  readonly alpha: number;
  /** CSS pixels on either side that the names of others keep off; 0 where they may lie over it. */
  readonly room: number;
}

/** What a sign keeps that has a name of its own beside it, as a single site does. */
export const NAMED_ROOM = 13;

const named: SignRule = { size: 1, alpha: 255, room: NAMED_ROOM };

/** The signs of all kinds of layer but sites, whose sign is their status; in the order of the legend. */
export const SIGNS = {
  venue: named,
  "fire-station": named,
  "micro-station": named,
  post: named,
  /** Of what is a line or an area as a rule, and here only a point: a zone, a community, a road. */
  place: named,
  "hydrant-usable": { size: 0.6, alpha: 120, room: 0 },
  "hydrant-broken": { size: 0.7, alpha: 230, room: 9 },
  "hydrant-unregistered": { size: 0.6, alpha: 150, room: 0 },
  "water-source": { size: 0.75, alpha: 190, room: 9 },
  incident: { size: 0.6, alpha: 150, room: 0 },
} as const satisfies Readonly<Record<string, SignRule>>;

export type Sign = keyof typeof SIGNS;

export const SIGN_IDS = Object.keys(SIGNS) as readonly Sign[];

/** Is this a sign of such a thing, and not the status of a site? */
export const isSign = (symbol: string): symbol is Sign => Object.hasOwn(SIGNS, symbol);
