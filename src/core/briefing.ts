import type { Theme } from "./statusStyle.ts";

/** What a page of the briefing tells. A template is a row here and a file in `scene/page/templates/`. */
export const TEMPLATE_IDS = ["overview", "venue", "area", "overdue", "hydrants", "compare", "notice"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** Templates that make a page of their own of each venue, area or hazard where that is wished. */
export const SERIES_OF: Readonly<Record<TemplateId, "venue" | "area" | "hazard" | null>> = {
  overview: null,
  venue: "venue",
  area: "area",
  overdue: "hazard",
  hydrants: null,
  compare: null,
  notice: "hazard",
};

/** Slides by their pixels, paper by its millimetres, the shorter side first. */
export const PAGE_SIZES = {
  "1920x1080": { type: "slide", width: 1920, height: 1080 },
  "3840x2160": { type: "slide", width: 3840, height: 2160 },
  "1440x1080": { type: "slide", width: 1440, height: 1080 },
  A4: { type: "paper", short: 210, long: 297 },
  A3: { type: "paper", short: 297, long: 420 },
  A2: { type: "paper", short: 420, long: 594 },
  A1: { type: "paper", short: 594, long: 841 },
  A0: { type: "paper", short: 841, long: 1189 },
} as const satisfies Readonly<
  Record<
    string,
    | { readonly type: "slide"; readonly width: number; readonly height: number }
    | { readonly type: "paper"; readonly short: number; readonly long: number }
  >
>;
export type PaperId = keyof typeof PAGE_SIZES;

/** Dots per inch that paper may be asked for at. */
export const LEAST_DPI = 96;
export const MOST_DPI = 300;

/** What the office writes on every page; "" where it writes nothing. */
export interface Furniture {
  readonly office: string;
  /** 文号. */
  readonly documentNumber: string;
  /** 审图号. */
  readonly mapNumber: string;
  /** 密级. */
  readonly classification: string;
  readonly watermark: string;
  /** Where the data come from, in place of the titles of the layers. */
  readonly source: string;
}
export const FURNITURE_KEYS = [
  "office",
  "documentNumber",
  "mapNumber",
  "classification",
  "watermark",
  "source",
] as const satisfies readonly (keyof Furniture)[];
export type FurnitureKey = (typeof FURNITURE_KEYS)[number];
export const NO_FURNITURE: Furniture = {
  office: "",
  documentNumber: "",
  mapNumber: "",
  classification: "",
  watermark: "",
  source: "",
};

/** What a project says of its briefings. */
export interface Briefing extends Partial<Furniture> {
  /** The pages that are kept, in their order; missing where it has none. */
  readonly pages?: readonly KeptPage[];
}

/** The furniture that a project names. */
export function furnitureOf(said: Briefing | undefined): Furniture {
  const { pages: _, ...named } = said ?? {};
  return { ...NO_FURNITURE, ...named };
}

/** A set of pages that was chosen: what they tell, on what they stand, and how they look. */
export interface PageChoice {
  readonly template: TemplateId;
  /** A page for each venue, area or hazard, in place of one for all. */
  readonly isSeries: boolean;
  /** One of `PAGE_SIZES`, or pixels as WxH. */
  readonly size: string;
  readonly isPortrait: boolean;
  /** Of paper. */
  readonly dpi: number;
  readonly theme: Theme;
  /** In place of the finding; "" for the finding. */
  readonly title: string;
  readonly subtitle: string;
  /** Of a comparison: how many days before the day of the data the earlier one is. */
  readonly daysBack: number;
}

/** Days that a comparison may look back. */
export const DAYS_BACK_REACH = [1, 3660] as const;
export const isDaysBack = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= DAYS_BACK_REACH[0] && (value as number) <= DAYS_BACK_REACH[1];

/** A slide on light ground: it is shown first, and printed if it must be. */
export const FIRST_CHOICE: PageChoice = {
  template: "overview",
  isSeries: false,
  size: "1920x1080",
  isPortrait: false,
  dpi: 150,
  theme: "light",
  title: "",
  subtitle: "",
  daysBack: 7,
};

/**
 * A page that is kept in a project as it writes it: its view as a link, which says the template too, and what differs from the
 * first choice. It has no day: made anew it tells of the day on which it is made.
 */
export interface NewKeptPage {
  /** What stands behind # (contract.md 8). */
  readonly link: string;
  /** What it is called in the list of pages; nothing of it stands on the page. */
  readonly name?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly series?: boolean;
  readonly size?: string;
  readonly orientation?: "landscape" | "portrait";
  readonly dpi?: number;
  readonly theme?: Theme;
  readonly daysBack?: number;
}

/** One that stands in a project. */
export interface KeptPage extends NewKeptPage {
  /** Names it in edits: the sum of its link, with `#2` for the second page of that link. */
  readonly key: string;
}
