import { datumOf } from "../../core/basemaps.ts";
import { groundRead, hasPictures, shownBasemap } from "../../state/store/shownBasemap.ts";
import type { AppState } from "../../state/store/state.ts";
import { basemapNotes } from "../../words/phrases/basemapName.ts";
import type { LateWords } from "../../words/wordsOf.ts";

/** What is written beside a map that leaves the desk: whose pictures it is drawn on, their 审图号, and that they are shifted. */
export function groundNotes(words: Pick<LateWords, "ground">, state: AppState): readonly string[] {
  const basemap = shownBasemap(state);
  const read = groundRead(state);
  return hasPictures(state) || read !== null ? basemapNotes(words, basemap, datumOf(basemap), read) : [];
}
