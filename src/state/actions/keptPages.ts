import type { Edit, KeptPageChange } from "../../contract/contract.ts";
import {
  FIRST_CHOICE,
  type FurnitureKey,
  furnitureOf,
  type KeptPage,
  type NewKeptPage,
  type PageChoice,
} from "../../core/briefing.ts";
import type { Day } from "../../core/day.ts";
import { FIRST_WATER_LIST } from "../../core/water.ts";
import type { App } from "../app.ts";
import { keptLink } from "../selectors/tourViews.ts";
import type { AppState, WallChoices } from "../store/state.ts";
import { writeLink } from "../url/codec.ts";
import { isOfWater } from "../url/misplaced.ts";
import { correct } from "./corrections.ts";
import { resolveChoices, type ViewTrouble } from "./resolveView.ts";
import { waterOfLink, waterToLink } from "./waterLink.ts";

/** What a page is about beside its day. */
export type PageView = Omit<WallChoices, "wallShows"> & Pick<AppState, "waterChoice">;

/** A kept page as it is laid out. */
export interface PageToMake {
  readonly choice: PageChoice;
  readonly view: PageView;
}

/** The link of a page; of one that is kept without a day: made anew it tells of another. */
export function linkOfPage(
  { filter, period, venue, radius, waterChoice }: PageView,
  { template }: Pick<PageChoice, "template">,
  asOf?: Day,
): string {
  const { q: _, ...conditions } = filter;
  const link = {
    mode: "briefing",
    page: template,
    filter: conditions,
    ...(asOf === undefined ? {} : { asOf }),
    ...(period === null ? {} : { period }),
    ...(venue === null ? {} : { venue }),
    ...(isOfWater({ mode: "briefing", page: template })
      ? waterToLink({ ...waterChoice, list: FIRST_WATER_LIST })
      : radius === null
        ? {}
        : { radius }),
  } as const;
  return writeLink(link, []).slice(1);
}

/** What is laid out now, as it is kept; null is what a page of that kind does not say. */
function kept(state: AppState): Required<Omit<KeptPageChange, "name" | "link">> & Pick<NewKeptPage, "link"> {
  const { pages } = state;
  const unless = <T>(value: T, first: T): T | null => (value === first ? null : value);
  return {
    link: linkOfPage(state, pages),
    title: unless(pages.title.trim(), ""),
    subtitle: unless(pages.subtitle.trim(), ""),
    series: unless(pages.isSeries, FIRST_CHOICE.isSeries),
    size: unless(pages.size, FIRST_CHOICE.size),
    orientation: pages.isPortrait ? "portrait" : null,
    dpi: unless(pages.dpi, FIRST_CHOICE.dpi),
    theme: unless(pages.theme, FIRST_CHOICE.theme),
    daysBack: pages.template === "compare" ? unless(pages.daysBack, FIRST_CHOICE.daysBack) : null,
  };
}

/** The pages that are laid out now, as one more of those that the project keeps. */
export function keepPages(app: App, name: string): Promise<boolean> {
  const { link, ...others } = kept(app.store.getState());
  const all = { link, name: name === "" ? null : name, ...others };
  const said = Object.entries(all).filter(([, value]) => value !== null);
  return correct(app, { type: "add-page", page: Object.fromEntries(said) as unknown as NewKeptPage });
}

/** What is laid out now takes the place of a kept page; its name stays. */
export const replacePage = (app: App, { key }: Pick<KeptPage, "key">): Promise<boolean> =>
  correct(app, { type: "set-page", page: key, to: kept(app.store.getState()) });

export const renamePage = (app: App, { key }: Pick<KeptPage, "key">, name: string): Promise<boolean> =>
  correct(app, { type: "set-page", page: key, to: { name: name === "" ? null : name } });

export const removePage = (app: App, { key }: Pick<KeptPage, "key">): Promise<boolean> =>
  correct(app, { type: "remove-page", page: key });

/** A page of a list goes to another place in it, both from 0 on. */
export function movePage(app: App, pages: readonly KeptPage[], from: number, to: number): Promise<boolean> {
  const others = pages.filter((_, i) => i !== from);
  return correct(app, { type: "move-page", page: pages[from]!.key, before: others[to]?.key ?? null });
}

/** How a kept page is laid out; what it does not say is as at first. */
export const choiceOfKept = (page: KeptPage): PageChoice => ({
  template: keptLink(page.link).to.page ?? FIRST_CHOICE.template,
  isSeries: page.series ?? FIRST_CHOICE.isSeries,
  size: page.size ?? FIRST_CHOICE.size,
  isPortrait: page.orientation === "portrait",
  dpi: page.dpi ?? FIRST_CHOICE.dpi,
  theme: page.theme ?? FIRST_CHOICE.theme,
  title: page.title ?? "",
  subtitle: page.subtitle ?? "",
  daysBack: page.daysBack ?? FIRST_CHOICE.daysBack,
});

/** What a kept page is made of in the open project, or what of it is not there. */
export async function pageToMake(app: App, page: KeptPage): Promise<PageToMake | ViewTrouble> {
  const link = keptLink(page.link);
  const view = await resolveChoices(app, link);
  if ("type" in view) return view;
  const radius = isOfWater(link.to) ? null : view.radius;
  return { choice: choiceOfKept(page), view: { ...view, radius, waterChoice: waterOfLink(link.to) } };
}

/** Shows a kept page again, to be looked at or changed. */
export async function openKept(app: App, page: KeptPage): Promise<ViewTrouble | null> {
  const made = await pageToMake(app, page);
  if ("type" in made) return made;
  app.store.setState({ ...made.view, pages: made.choice, dragged: null });
  return null;
}

/** Keeps in the project what the office writes on its pages, where that differs from what the project says. */
export async function keepFurniture(app: App, keys: readonly FurnitureKey[]): Promise<void> {
  const { project, furniture } = app.store.getState();
  const said = furnitureOf(project?.project.briefing);
  const edits = keys
    .filter((key) => furniture[key].trim() !== said[key])
    .map((key): Edit => {
      const value = furniture[key].trim();
      return { type: "set-briefing", key, value: value === "" ? null : value };
    });
  if (project === null || edits.length === 0) return;
  await correct(app, edits.length === 1 ? edits[0]! : { type: "many", edits });
}
