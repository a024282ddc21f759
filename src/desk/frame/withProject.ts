import type { Language } from "../../core/language.ts";
import { latePart } from "../../ui/parts/latePart.tsx";
import type { OverMapProps } from "./OverMap.tsx";

/** What of the frame comes with the first project: fetched beside the shell, so that it is there when the project is. */
export const DAY_PICKER = latePart<object>(async () => (await import("./DayPicker.tsx")).DayPicker);
export const OVER_MAP = latePart<OverMapProps>(async () => (await import("./OverMap.tsx")).OverMap, ["tour"]);
/** On the wall too. */
export const MAP_EDGE = latePart<object>(async () => (await import("./MapEdge.tsx")).MapEdge, ["picture"]);
export const DATE_STRIP = latePart<object>(async () => (await import("../timeline/DateStrip.tsx")).DateStrip);

/** Fetches all of it. */
export const loadFrame = (language: Language): Promise<unknown> =>
  Promise.all([DAY_PICKER, OVER_MAP, MAP_EDGE, DATE_STRIP].map((part) => part.load(language)));
