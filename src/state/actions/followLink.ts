import { FIRST_CHOICE } from "../../core/briefing.ts";
import { FIRST_MODE, modeRule } from "../../core/modes.ts";
import { redactText } from "../../core/personal.ts";
import { isWallShows } from "../../core/tour.ts";
import { FIRST_WATER_LIST } from "../../core/water.ts";
import type { App } from "../app.ts";
import { listsRings } from "../queries/holidayQueries.ts";
import type { Seen } from "../queries/seen.ts";
import { ownTheme } from "../selectors/ownTheme.ts";
import { selectedRef } from "../selectors/selectedRef.ts";
import { isHidden } from "../store/privacy.ts";
import type { Camera } from "../store/state.ts";
import type { ReadLink } from "../url/codec.ts";
import { isOfWater, misplaced } from "../url/misplaced.ts";
import type { Link } from "../url/params.ts";
import { startClock } from "./choose.ts";
import { afterThat } from "./look.ts";
import { addNotice, dropNotices, LINK_NOTICES } from "./notices.ts";
import { choosePages } from "./pages.ts";
import { isPeriodKnown, resolveFilter, resolveVenue } from "./resolveLink.ts";
import { lookAtRings } from "./rings.ts";
import { waterOfLink, waterToLink } from "./waterLink.ts";

/** The link of what is seen now; what equals the default is left out. */
export function linkOf(seen: Seen): Link {
  const { mode, asOf, projectDay, now, theme, language, linked, tour, tourWish, pages } = seen.state;
  const { patrolChoice, waterChoice } = seen.state;
  const isWater = isOfWater({ mode, page: pages.template });
  // The link of a tour is that of its wall, and the place in the tour.
  const { period, venue, radius, filter, wallShows } = tour?.own ?? seen.state;
  const at = cameraToLink(seen.state);
  const sel = selectedRef(seen);
  const place = tour !== null ? tour.index + 1 : mode === "wall" ? tourWish : null;
  return {
    filter: isHidden(seen.state) && filter.q !== undefined ? { ...filter, q: redactText(filter.q) } : filter,
    ...(mode === FIRST_MODE ? {} : { mode }),
    ...(asOf === projectDay ? {} : { asOf }),
    ...(now === null ? {} : { now: now.from }),
    ...(period === null ? {} : { period }),
    ...(venue === null ? {} : { venue }),
    ...(radius === null || isWater ? {} : { radius }),
    ...(isWater ? waterToLink(mode === "water" ? waterChoice : { ...waterChoice, list: FIRST_WATER_LIST }) : {}),
    ...(sel === null ? {} : { sel }),
    ...(at === null ? {} : { at }),
    ...(mode !== "wall" || wallShows === "map" ? {} : { show: wallShows }),
    ...(mode === "patrol" && patrolChoice.keepsHours ? { hours: "open" as const } : {}),
    ...(mode !== "briefing" || pages.template === FIRST_CHOICE.template ? {} : { page: pages.template }),
    ...(place === null ? {} : { tour: String(place) }),
    ...(theme === ownTheme(mode, linked.theme) ? {} : { theme }),
    ...(language === linked.language ? {} : { lang: language }),
  };
}

/** Where the map stands, or where it goes back to after a tour; null where that is all of it. */
function cameraToLink({ viewport, tour }: Seen["state"]): Camera | null {
  if (tour !== null) return tour.own.wanted !== null && "camera" in tour.own.wanted ? tour.own.wanted.camera : null;
  return viewport === null ? null : { lng: viewport.lng, lat: viewport.lat, zoom: viewport.zoom };
}

/**
 * Shows what a link names; done when all of it is set. What only the project knows is asked of the engine, while the rest is
 * shown already. `isCurrent` says whether no other link was followed meanwhile, `isFirst` that it is
 * the one that the page came with.
 */
export async function followLink(
  app: App,
  read: ReadLink,
  isCurrent: () => boolean = () => true,
  isFirst = false,
): Promise<void> {
  const { link } = read;
  // What was wrong with the link before is of no use to whoever follows this one.
  dropNotices(app, LINK_NOTICES);
  for (const { key, value } of read.bad) addNotice(app, "warning", { type: "link", key, value });
  for (const { key, value } of read.repeated) addNotice(app, "warning", { type: "link-repeated", key, value });
  for (const { key, value } of misplaced(read)) addNotice(app, "warning", { type: "link-misplaced", key, value });
  startClock(app, link.now ?? null);
  const { projectDay, linked, patrolChoice } = app.store.getState();
  if (link.mode === "briefing") choosePages(app, { template: link.page ?? FIRST_CHOICE.template });
  app.store.setState({
    mode: link.mode ?? FIRST_MODE,
    asOf: link.asOf ?? projectDay,
    period: link.period ?? null,
    venue: link.venue ?? null,
    radius: isOfWater(link) ? null : (link.radius ?? null),
    waterChoice: waterOfLink(link),
    ...(link.mode === "patrol" ? { patrolChoice: { ...patrolChoice, keepsHours: link.hours === "open" } } : {}),
    wallShows: isWallShows(link.show) ? link.show : "map",
    tour: null,
    tourWish: link.tour === undefined ? null : link.tour === "off" ? link.tour : Number(link.tour),
    dragged: null,
    filter: resolveFilter(app, link.filter),
    theme: link.theme ?? ownTheme(link.mode ?? FIRST_MODE, linked.theme),
    language: link.lang ?? linked.language,
    ...(link.sel === undefined ? { selection: null } : {}),
    ...(link.at === undefined
      ? {}
      : { wanted: { camera: link.at, isExact: true, ...(isFirst ? afterThat(app.store.getState()) : {}) } }),
  });
  // A link that somebody wrote by hand names a venue, a period or the rings, not where to look.
  const isOfRings = link.mode === "holiday" || listsRings(app.store.getState());
  const looksForRings = link.at === undefined && (isOfRings || link.venue !== undefined) && modeRule(link.mode).hasDesk;
  if (looksForRings) void lookAtRings(app);
  const { generation, wanted } = app.store.getState();
  const isStill = () => isCurrent() && app.store.getState().generation === generation;
  await Promise.all([
    followPeriod(app, link.period, isStill),
    followVenue(app, link.venue, isStill),
    followSelection(app, link.sel, isStill),
  ]);
  // What the project does not have stood for no rings; what a holiday shows instead has some, unless the map was sent elsewhere.
  const now = app.store.getState();
  const isInstead = now.period !== (link.period ?? null) || now.venue !== (link.venue ?? null);
  if (looksForRings && isOfRings && isInstead && isStill() && now.wanted === wanted) void lookAtRings(app);
}

async function followPeriod(app: App, period: string | undefined, isStill: () => boolean): Promise<void> {
  if (period === undefined || (await isPeriodKnown(app, period)) || !isStill()) return;
  addNotice(app, "warning", { type: "link-absent", key: "period", value: period });
  if (app.store.getState().period === period) app.store.setState({ period: null });
}

async function followVenue(app: App, venue: string | undefined, isStill: () => boolean): Promise<void> {
  if (venue === undefined) return;
  const known = await resolveVenue(app, venue);
  if (known === venue || !isStill()) return;
  if (known === null) addNotice(app, "warning", { type: "link-absent", key: "venue", value: venue });
  if (app.store.getState().venue === venue) app.store.setState({ venue: known });
}

async function followSelection(app: App, sel: string | undefined, isStill: () => boolean): Promise<void> {
  if (sel === undefined) return;
  const { selection } = app.store.getState();
  const found = await app.queries.ask("resolve", { personal: "hide", ref: sel });
  // Somebody may have chosen another thing by now.
  if (found === null || !isStill() || app.store.getState().selection !== selection) return;
  if (found.answer === null) addNotice(app, "warning", { type: "link-absent", key: "sel", value: sel });
  app.store.setState({ selection: found.answer });
}
