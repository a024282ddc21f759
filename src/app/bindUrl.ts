import { setLanguage, setMode, setTheme } from "../state/actions/choose.ts";
import { followLink, linkOf } from "../state/actions/followLink.ts";
import type { App } from "../state/app.ts";
import type { AppState } from "../state/state.ts";
import { type ReadLink, readLink, writeLink } from "../state/url/codec.ts";

/** The hash as it was when the page came, before anything could change it. */
const FIRST = location.hash;

/** Mode and looks that the page came with, before there is anything to show: a wall is not first a desk for a moment. */
export function standAsLinked(app: App): void {
  const { mode, theme, lang } = readLink(FIRST).link;
  if (mode !== undefined) setMode(app, mode);
  if (theme !== undefined) setTheme(app, theme);
  if (lang !== undefined) setLanguage(app, lang);
}

/**
 * Keeps the address and the view the same: what somebody chose makes an entry to go back to, a pan or a drag of the date
 * only changes the entry. Starts once the first project stands.
 */
export function bindUrl(app: App): void {
  let unknown: ReadLink["unknown"] = [];
  let written = location.hash;
  let timer = 0;
  let last = app.store.getState();

  const follow = async (hash: string) => {
    const read = readLink(hash);
    unknown = read.unknown;
    written = hash;
    await followLink(app, read);
    last = app.store.getState();
  };
  const write = (isStep: boolean) => {
    clearTimeout(timer);
    const hash = writeLink(linkOf(app.store.getState()), unknown);
    if (hash === written) return;
    written = hash;
    const address = `${location.pathname}${location.search}${hash}`;
    try {
      if (isStep) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // A page opened from a disk may change only what stands behind the #.
      if (isStep) location.hash = hash;
      else location.replace(hash === "" ? "#" : hash);
    }
  };
  if (FIRST !== "") void follow(FIRST);
  app.store.subscribe((state) => {
    if (state.generation !== last.generation) {
      last = state;
      return;
    }
    const isStep = isChoice(last, state);
    last = state;
    if (isStep) write(true);
    else {
      clearTimeout(timer);
      timer = window.setTimeout(() => write(false), 250);
    }
  });
  addEventListener("popstate", () => {
    if (location.hash !== written) void follow(location.hash);
  });
}

/** Did somebody choose something, rather than pan, zoom or drag? */
function isChoice(before: AppState, after: AppState): boolean {
  const keys = ["mode", "period", "venue", "filter", "selection", "theme", "language"] as const;
  return keys.some((key) => before[key] !== after[key]);
}
