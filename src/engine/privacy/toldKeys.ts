import type { Asked } from "../../contract/contract.ts";
import { isWordCode } from "../../core/issue.ts";
import { normalise } from "../../core/normalise.ts";
import { hashedId, MASK } from "../../core/personal.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { lostWords } from "../index/lostWords.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { namesHousehold } from "./households.ts";
import { hidden } from "./redacted.ts";

const isHash = (text: string): boolean => /^~[0-9a-f]{8}$/.test(text);
/** Might a text be the one that another is told as? */
const looksTold = (text: string): boolean => text.includes(MASK) || isHash(text);
const isPlain = (name: string): boolean => hidden(name) === name && !looksTold(name);

/** What a heading or a sheet is named by in an edit: by itself, or by its hash where it may not be told. */
export const toldKey = (name: string, personal: Asked["personal"]): string =>
  personal === "hide" && !isPlain(name) ? hashedId(name) : name;

/** What a ledger's word is named by in an edit, whether personal data is hidden or not: by its hash where it may not be told. */
export const wordKey = (index: ProjectIndex, word: string): string =>
  isPlain(word) && !namesHousehold(index, word) ? word : hashedId(word);

/** Keys of an edit in which a file's own word may stand. */
export type WordKey = "heading" | "value" | "word" | "sheet";
/** Does a file's own word stand at a key of an edit? At `value` only the name of a sheet does. */
export const isWordKey = (key: string, edit: object): key is WordKey =>
  key === "heading" ||
  key === "word" ||
  (key === "sheet" && "type" in edit && edit.type === "add-sheet") ||
  (key === "value" && "key" in edit && edit.key === "sheet");

/**
 * The heading, the sheet or the ledger's word of a layer, by its id, that is meant by a hash, or by the one that is told so; the
 * text itself where it is no such. What the layer does not have may be another's, which is read like it. Null where several
 * are meant, or a hash means none.
 */
export function resolveWord(index: ProjectIndex, layer: string, key: WordKey, told: string): string | null {
  if (!looksTold(told)) return told;
  const meantIn = (number: number) => meaningsOf(index, number)[key === "word" ? "words" : "names"]().get(told);
  const own = index.layers.findIndex(({ spec }) => spec.id === layer);
  const meant = own < 0 ? undefined : meantIn(own);
  if (meant !== undefined) return meant;
  const others = new Set(index.layers.map((_, number) => meantIn(number)).filter((word) => word !== undefined));
  const [other = isHash(told) ? null : told] = others;
  return others.size > 1 ? null : other;
}

/** What is meant by each text that a word is told as; null for several. */
type Meanings = ReadonlyMap<string, string | null>;

interface LayerMeanings {
  names(): Meanings;
  words(): Meanings;
}

const known = new WeakMap<ProjectIndex, Map<number, LayerMeanings>>();

/** The meanings in a layer: gone through when one is first asked for, of many words that are decided in one edit too. */
function meaningsOf(index: ProjectIndex, number: number): LayerMeanings {
  const ofLayers = known.get(index) ?? new Map<number, LayerMeanings>();
  known.set(index, ofLayers);
  const found = ofLayers.get(number);
  if (found !== undefined) return found;
  let [names, words]: [Meanings | null, Meanings | null] = [null, null];
  const made: LayerMeanings = {
    names: () => (names ??= meaningsIn(fileWords(index.layers[number]!), hashedId)),
    words: () => (words ??= meaningsIn(ledgerWords(index, number), (word) => wordKey(index, word))),
  };
  ofLayers.set(number, made);
  return made;
}

function meaningsIn(names: readonly string[], keyOf: (name: string) => string): Meanings {
  const meanings = new Map<string, string | null>();
  for (const name of new Set(names))
    for (const told of new Set([keyOf(name), hidden(name)])) {
      const other = meanings.get(told);
      const isSame = other === undefined || (other !== null && normalise(other) === normalise(name));
      meanings.set(told, isSame ? (other ?? name) : null);
    }
  return meanings;
}

const fileWords = ({ files }: LoadedLayer): readonly string[] =>
  files.flatMap(({ headings, sheet, otherSheets = [] }) => [...headings, sheet ?? "", ...otherSheets]);

/** Words that found nothing, or that nobody knows. */
const ledgerWords = (index: ProjectIndex, number: number): readonly string[] => [
  ...lostWords(index, number).map(({ word }) => word),
  ...index.layers[number]!.issues.flatMap(({ code, value }) => (isWordCode(code) ? [value.trim()] : [])),
];
