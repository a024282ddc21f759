import type { App } from "../state/app.ts";
import { deskScale, wallTimes } from "../state/selectors/sizes.ts";

/** Keeps the desk (`--desk-scale` in theme.css) and the wall (`--wall-times` in wall.css) as large as the preferences and the window ask for. */
export function followSizes(app: App): void {
  const { style } = document.documentElement;
  let last = "";
  const apply = () => {
    const { preferences } = app.store.getState();
    const sizes = [deskScale(preferences, innerHeight), wallTimes(preferences, window)] as const;
    if (String(sizes) === last) return;
    last = String(sizes);
    style.setProperty("--desk-scale", String(sizes[0]));
    style.setProperty("--wall-times", String(sizes[1]));
  };
  apply();
  addEventListener("resize", apply);
  app.store.subscribe(apply);
}
