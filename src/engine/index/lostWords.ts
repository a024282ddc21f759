import { textOf } from "../../ingest/records/records.ts";
import type { ProjectIndex } from "./projectIndex.ts";

/** Different words of a layer that found nothing, with how many rows say them. */
export interface LostWord {
  readonly word: string;
  readonly address: string;
  readonly area: string;
  readonly rows: number;
}

/** The words of a layer, by its number, that found no site or venue, the most frequent first. */
export const lostWords = (index: ProjectIndex, layer: number): readonly LostWord[] =>
  index.layers[layer]!.spec.kind === "event" ? lostByEvents(index, layer) : lostByHazards(index, layer);

function lostByHazards(index: ProjectIndex, layer: number): readonly LostWord[] {
  const found = counter();
  for (const { set, site } of index.links.sets) {
    if (set.layerNumber !== layer || set.records !== set.layer.records) continue;
    site.forEach((number, hazard) => {
      if (number >= 0) return;
      const text = (field: string) => textOf(set.records, field, hazard).trim();
      found.add(text("siteName") || text("site"), text("siteAddress"), text("area"));
    });
  }
  return found.words();
}

function lostByEvents(index: ProjectIndex, layer: number): readonly LostWord[] {
  const found = counter();
  for (const { code, value } of index.layers[layer]!.issues)
    if (code === "venue-not-found" || code === "venue-ambiguous") found.add(value.trim(), "", "");
  return found.words();
}

function counter() {
  const words = new Map<string, { word: string; address: string; area: string; rows: number }>();
  return {
    add(word: string, address: string, area: string): void {
      // What a row says of its site is its name, else its address: that is what an alias will be found by.
      const said = word || address;
      if (said === "") return;
      const key = JSON.stringify([said, address]);
      const known = words.get(key) ?? { word: said, address, area, rows: 0 };
      known.rows++;
      words.set(key, known);
    },
    words: (): readonly LostWord[] =>
      [...words.values()].sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0)),
  };
}
