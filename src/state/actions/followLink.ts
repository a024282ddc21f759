import type { App } from "../app.ts";
import { ownTheme } from "../selectors/ownTheme.ts";
import { selectedRef } from "../selectors/selectedRef.ts";
import type { AppState } from "../state.ts";
import type { ReadLink } from "../url/codec.ts";
import type { Link } from "../url/params.ts";
import { lookAtRings } from "./around.ts";
import { addNotice } from "./notices.ts";

/** The link of what is seen now; what equals the default is left out. */
export function linkOf(state: AppState): Link {
  const { mode, asOf, projectDay, period, venue, radius, filter, sight, now, theme, language, linked } = state;
  const sel = selectedRef(state) ?? (state.selection === null ? null : linked.sel);
  return {
    filter,
    ...(mode === "explore" ? {} : { mode }),
    ...(asOf === projectDay ? {} : { asOf }),
    ...(now === null ? {} : { now }),
    ...(period === null ? {} : { period }),
    ...(venue === null ? {} : { venue }),
    ...(radius === null ? {} : { radius }),
    ...(sel === null ? {} : { sel }),
    ...(sight === null ? {} : { at: { lng: sight.lng, lat: sight.lat, zoom: sight.zoom } }),
    ...(theme === ownTheme(mode, linked.theme) ? {} : { theme }),
    ...(language === linked.language ? {} : { lang: language }),
  };
}

/** Shows what a link names. What the project must know first (a selection) is asked of the engine. */
export async function followLink(app: App, { link, bad }: ReadLink): Promise<void> {
  for (const { key, value } of bad) addNotice(app, "warning", { type: "link", key, value });
  const { projectDay, linked, selection, generation } = app.store.getState();
  app.store.setState({
    mode: link.mode ?? "explore",
    asOf: link.asOf ?? projectDay,
    now: link.now ?? null,
    period: link.period ?? null,
    venue: link.venue ?? null,
    radius: link.radius ?? null,
    filter: link.filter,
    theme: link.theme ?? ownTheme(link.mode ?? "explore", linked.theme),
    language: link.lang ?? linked.language,
    ...(link.sel === undefined ? { selection: null } : {}),
    ...(link.at === undefined ? {} : { wanted: { camera: link.at } }),
  });
  // A link that somebody wrote by hand names a venue, not where to look.
  if (link.at === undefined && link.venue !== undefined && link.mode !== "wall") void lookAtRings(app);
  if (link.sel === undefined) return;
  const { sel } = link;
  const found = await app.engine.ask("find", { personal: "hide", ref: sel });
  const state = app.store.getState();
  if (state.generation !== generation || state.selection !== selection) return;
  if (found === null) addNotice(app, "warning", { type: "link", key: "sel", value: sel });
  app.store.setState({ selection: found, linked: { ...state.linked, sel } });
}
