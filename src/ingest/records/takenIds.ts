import type { CellView } from "../rows/cellView.ts";
import type { TextBlocks } from "./textBlocks.ts";
import { TextIndex } from "./textIndex.ts";

/**
 * The ids of a layer's records, by which one that is there already is found. Most ledgers are numbered in their own order, and
 * an id that comes after all others cannot be there: the index is made when the first comes that does not.
 */
export class TakenIds {
  private readonly ids: TextBlocks;
  private index: TextIndex | null = null;
  /** By an id that came again, the last number that it was given: thousands may share one. */
  private readonly last = new Map<string, number>();

  /** Over ids that the caller adds to, each after it was asked for here. */
  constructor(ids: TextBlocks) {
    this.ids = ids;
  }

  /** The record of an id, or the next one, which the caller gives this id. */
  recordOf(id: CellView): number {
    const { length } = this.ids;
    if (this.index === null) {
      if (length === 0 || this.ids.isAfterLast(id.units, id.from, id.to)) return length;
      this.index = this.madeIndex();
    }
    return this.index.findUnitsOr(length, id.units, id.from, id.to);
  }

  /** `id#2`, `id#3`: the first of them that is free, which the caller gives the next record. */
  firstFree(id: string): string {
    this.index ??= this.madeIndex();
    let number = (this.last.get(id) ?? 1) + 1;
    while (this.index.find(`${id}#${number}`) >= 0) number++;
    const free = `${id}#${number}`;
    this.index.findOr(this.ids.length, free);
    this.last.set(id, number);
    return free;
  }

  private madeIndex(): TextIndex {
    const { ids } = this;
    const index = new TextIndex((record, units, from, to) => ids.isAt(record, units, from, to));
    for (let record = 0; record < ids.length; record++) index.findOr(record, ids.at(record));
    return index;
  }
}
