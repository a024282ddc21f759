import { normalise } from "../core/normalise.ts";

/** What a reference can mean: the numbers of the records, one for a clear answer. */
export interface Finder {
  /** By `layer/id`, or by a bare id. */
  byId(ref: string): readonly number[];
  byName(name: string): readonly number[];
  byNameAndAddress(name: string, address: string): readonly number[];
}

/** The columns a finder reads; `layer` is the id of the record's layer. */
export interface Findable {
  readonly count: number;
  id(record: number): string;
  layer(record: number): string;
  name(record: number): string;
  address(record: number): string;
}

const NONE: readonly number[] = [];

/** Finds records by id, by name, and by name and address; each index is built when it is first asked for. */
export function finderOf(records: Findable): Finder {
  const lazy = (key: (record: number) => string) => {
    let index: Map<string, number | number[]> | null = null;
    return (wanted: string): readonly number[] => {
      if (wanted === "") return NONE;
      index ??= indexBy(records.count, key);
      const found = index.get(wanted);
      return found === undefined ? NONE : typeof found === "number" ? [found] : found;
    };
  };
  const ids = lazy((record) => records.id(record));
  const names = lazy((record) => normalise(records.name(record)));
  return {
    byId(ref) {
      const bare = ids(ref);
      if (bare.length > 0) return bare;
      const slash = ref.indexOf("/");
      if (slash <= 0) return NONE;
      const layer = ref.slice(0, slash);
      return ids(ref.slice(slash + 1)).filter((record) => records.layer(record) === layer);
    },
    byName: (name) => names(normalise(name)),
    byNameAndAddress: (name, address) => {
      const wanted = normalise(address);
      return wanted === ""
        ? NONE
        : names(normalise(name)).filter((record) => normalise(records.address(record)) === wanted);
    },
  };
}

function indexBy(count: number, key: (record: number) => string): Map<string, number | number[]> {
  const index = new Map<string, number | number[]>();
  for (let record = 0; record < count; record++) {
    const word = key(record);
    if (word === "") continue;
    const known = index.get(word);
    if (known === undefined) index.set(word, record);
    else if (typeof known === "number") index.set(word, [known, record]);
    else known.push(record);
  }
  return index;
}
