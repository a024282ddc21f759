import { useSyncExternalStore } from "react";
import { isNarrow } from "./isNarrow.ts";
import { useDeskScale } from "./useDeskScale.ts";

/** CSS pixels of a row of a table, and of one that a thumb meets (phone.css). */
const ROW = 34;
const ROW_BY_THUMB = 44;

/** How high a row of a table under the map is drawn, in CSS pixels: by the scale of the desk and by what presses it. */
export function useTableRow(): number {
  const times = useDeskScale();
  const isByThumb = useSyncExternalStore(followWidth, () => isNarrow(times));
  return (isByThumb ? ROW_BY_THUMB : ROW) * times;
}

function followWidth(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}
