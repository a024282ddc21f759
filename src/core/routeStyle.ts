import type { Theme } from "./statusStyle.ts";

/** One hue a team, outside the hues of statuses: violet, brown, dark grey; from the fourth team on dashed, the same hues again. */
export const ROUTE_HUES: Readonly<Record<Theme, readonly [string, string, string]>> = {
  dark: ["#c4a7ff", "#c9a27e", "#aeb7c0"],
  light: ["#6b3fc0", "#7a4b22", "#48515a"],
};

export const routeHue = (theme: Theme, team: number): string => ROUTE_HUES[theme][team % 3]!;

export const isRouteDashed = (team: number): boolean => team >= 3;
