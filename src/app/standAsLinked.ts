import { setLanguage, setMode, setTheme, startClock } from "../state/actions/choose.ts";
import type { App } from "../state/app.ts";
import { readLink } from "../state/url/codec.ts";

/** Mode, looks and clock that the page came with, before there is anything to show: a wall is not first a desk for a moment. */
export function standAsLinked(app: App): void {
  const { mode, theme, lang, now, at } = readLink(location.hash).link;
  startClock(app, now ?? null);
  if (mode !== undefined) setMode(app, mode);
  if (theme !== undefined) setTheme(app, theme);
  if (lang !== undefined) setLanguage(app, lang);
  if (at !== undefined) app.store.setState({ wanted: { camera: at, isExact: true } });
}
