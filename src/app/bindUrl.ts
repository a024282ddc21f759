import { followLink, linkOf } from "../state/actions/followLink.ts";
import type { App } from "../state/app.ts";
import { SELECTED_RECORD, SELECTED_SITE } from "../state/queries/mapQueries.ts";
import { seenMaker } from "../state/queries/seen.ts";
import { isCardComing } from "../state/selectors/isCardComing.ts";
import { placeToCarry } from "../state/store/privacy.ts";
import { type ReadLink, readLink, writeLink } from "../state/url/codec.ts";
import { placeSearch } from "../state/url/placeSearch.ts";
import { type Entries, ViewHistory } from "../state/url/viewHistory.ts";

/** How long a map has stood, or a hand has rested, before the address says so. */
const QUIET_MS = 250;

/** What of a window the address needs. */
export interface AddressBar {
  readonly location: Pick<Location, "pathname" | "search" | "hash" | "replace">;
  readonly history: Pick<History, "pushState" | "replaceState">;
  addEventListener(type: "popstate", listener: () => void): void;
}

/** Keeps the address and the view the same (`ViewHistory` says how). Starts once the first project was tried. */
export function bindUrl(app: App, bar: AddressBar = window): void {
  const { location } = bar;
  let unknown: ReadLink["unknown"] = [];
  /** A view that waits for its project: the folder is still to be dropped, or the address was wrong. */
  let waiting: string | null = null;
  let { generation } = app.store.getState();
  const addressNow = () => `${location.search}${location.hash}`;
  const entries = entriesOf(bar);
  const views = new ViewHistory(entries, addressNow(), (run) => {
    const timer = setTimeout(run, QUIET_MS);
    return () => clearTimeout(timer);
  });

  const seenOf = seenMaker(app);
  const see = () => {
    const seen = seenOf();
    const { state } = seen;
    if (state.project === null) return;
    const link = linkOf(seen);
    const search = entries.isHashOnly() ? location.search : placeSearch(location.search, placeToCarry(state));
    const address = `${search}${writeLink(link, unknown)}`;
    views.see(isCardComing(seen) ? null : { address, link, dragged: state.dragged });
  };
  const follow = async (hash: string, keepsLooks = false, isFirst = false) => {
    if (app.store.getState().project === null) {
      waiting = hash;
      return;
    }
    const read = { ...readLink(hash) };
    // Theme and language were set when the page came, and may have been chosen anew since.
    if (keepsLooks) {
      const { theme, language } = app.store.getState();
      read.link = { ...read.link, theme, lang: language };
    }
    unknown = read.unknown;
    const isCurrent = views.follow(addressNow());
    try {
      await followLink(app, read, isCurrent, isFirst);
    } finally {
      if (isCurrent()) views.followed();
    }
    see();
  };
  void follow(location.hash, false, true);
  app.queries.need([SELECTED_SITE, SELECTED_RECORD], see);
  app.store.subscribe((state) => {
    if (state.generation !== generation) {
      generation = state.generation;
      const view = waiting;
      waiting = null;
      // The view is that of a folder; the demo has nothing to do with it.
      if (view !== null && state.place.type === "folder") {
        void follow(view, true);
        return;
      }
      views.arrive();
    }
    see();
  });
  bar.addEventListener("popstate", () => {
    if (!views.isAt(addressNow())) void follow(location.hash);
  });
}

/** A page opened from a disk may be let change only what stands behind the #. */
function entriesOf({ location, history }: AddressBar): Entries & { isHashOnly(): boolean } {
  let isHashOnly = false;
  const write = (address: string, isNew: boolean) => {
    const whole = `${location.pathname}${address}`;
    try {
      if (isNew) history.pushState(null, "", whole);
      else history.replaceState(null, "", whole);
    } catch {
      isHashOnly = true;
      const hash = address.replace(/^[^#]*/, "");
      if (isNew) location.hash = hash;
      else location.replace(hash === "" ? "#" : hash);
    }
  };
  return {
    push: (address) => write(address, true),
    replace: (address) => write(address, false),
    isHashOnly: () => isHashOnly,
  };
}
