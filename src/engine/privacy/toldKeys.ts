import type { Asked } from "../../contract/contract.ts";
import { hashedId, MASK } from "../../core/personal.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { hidden } from "./redacted.ts";

/** What a heading or a sheet is named by in an edit: by itself, or by its hash where it may not be told. */
export const toldKey = (name: string, personal: Asked["personal"]): string =>
  personal === "hide" && hidden(name) !== name ? hashedId(name) : name;

/** Keys of an edit in which a file's own word may stand. */
export type WordKey = "heading" | "value" | "word";
const WORD_KEYS: ReadonlySet<string> = new Set<WordKey>(["heading", "value", "word"]);
export const isWordKey = (key: string): key is WordKey => WORD_KEYS.has(key);

/** The heading, the sheet or the ledger's word that is meant by a hash, or by the one that is told so; the text itself else. */
export function resolveWord(index: ProjectIndex, key: WordKey, told: string): string {
  if (!told.includes(MASK) && !/^~[0-9a-f]{8}$/.test(told)) return told;
  const names = key === "word" ? ledgerWords(index) : fileWords(index);
  return names.find((name) => hashedId(name) === told || hidden(name) === told) ?? told;
}

const fileWords = ({ layers }: ProjectIndex): readonly string[] =>
  layers.flatMap(({ files }) =>
    files.flatMap(({ headings, sheet, otherSheets = [] }) => [...headings, sheet ?? "", ...otherSheets]),
  );

/** Words that found nothing, or that nobody knows: each is the value of an issue. */
const ledgerWords = ({ layers }: ProjectIndex): readonly string[] =>
  layers.flatMap(({ issues }) => issues.map(({ value }) => value.trim()));
