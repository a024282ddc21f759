import { normalise } from "../../../core/normalise.ts";
import { type IsText, sameAs, TextIndex } from "../../../ingest/records/textIndex.ts";

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
  /** Whether a record's id is the UTF-16 units from `from` up to `to`. */
  isId(record: number, units: Uint16Array, from: number, to: number): boolean;
  layer(record: number): string;
  name(record: number): string;
  address(record: number): string;
}

const NONE: readonly number[] = [];
const END = -1;

/** Finds records by id, by name, and by name and address; each index is built when it is first asked for. */
export function finderOf(records: Findable): Finder {
  const lazy = (key: (record: number) => string, isKey = sameAs(key)) => {
    let index: ((wanted: string) => readonly number[]) | null = null;
    return (wanted: string): readonly number[] => {
      if (wanted === "") return NONE;
      index ??= indexBy(records.count, key, isKey);
      return index(wanted);
    };
  };
  const ids = lazy(records.id, records.isId);
  const names = lazy((record) => normalise(records.name(record)));
  const nameAndAddress = (name: string, address: string) => `${normalise(name)}\n${normalise(address)}`;
  const both = lazy((record) => nameAndAddress(records.name(record), records.address(record)));
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
    byNameAndAddress: (name, address) =>
      normalise(name) === "" || normalise(address) === "" ? NONE : both(nameAndAddress(name, address)),
  };
}

/**
 * Records by a word: those of one word are a chain, in their own order. A million of them must not be a million objects; but
 * thousands that share a word are gathered once, for thousands may ask for them.
 */
function indexBy(count: number, key: (record: number) => string, isKey: IsText): (wanted: string) => readonly number[] {
  const firsts = new TextIndex(isKey);
  const next = new Int32Array(count).fill(END);
  const last = new Int32Array(count);
  for (let record = 0; record < count; record++) {
    const word = key(record);
    if (word === "") continue;
    const first = firsts.findOr(record, word);
    if (first !== record) next[last[first]!] = record;
    last[first] = record;
  }
  const shared = new Map<number, readonly number[]>();
  return (wanted) => {
    const first = firsts.find(wanted);
    const known = shared.get(first);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (let record = first; record !== END; record = next[record]!) found.push(record);
    if (found.length > 1) shared.set(first, found);
    return found;
  };
}
