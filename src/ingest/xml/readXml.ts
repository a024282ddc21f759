// saxen has no types of its own, and the tests and commands are compiled without the list of files of src.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./saxen.d.ts" />
import { Parser } from "saxen";
import { done, failed, type Result } from "../../core/result.ts";
import { breathe } from "../text/breathe.ts";
import { encodingOfMark } from "../text/decode.ts";
import type { EntryStream } from "../zip/unpackEntry.ts";

/** Attributes of a tag as written; `decodeXml` makes texts of them. */
export type Attributes = Readonly<Record<string, string>>;

/** What a text of XML is told to. Names come without their prefix, texts decoded. */
export interface XmlListener {
  open(name: string, attributes: () => Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each piece: enough has been read. */
  enough?(): boolean;
}

/** How a long reading is told about and stopped. */
export interface Watch {
  progress(fraction: number): void;
  aborted(): boolean;
}

/** A text or tag longer than this is an attack: a cell holds 32,767 characters. */
const LONGEST_TOKEN = 1 << 24;

/** Unpacked bytes after which waiting messages are heard. */
const BYTES_PER_BREATH = 1 << 22;

/** Reads one XML part of a workbook as it comes out of its zip; `archive-broken` where it is not well formed. */
export async function readXml(
  stream: EntryStream,
  file: string,
  listener: XmlListener,
  watch?: Watch,
): Promise<Result<void>> {
  const broken = failed("archive-broken", file, "xml");
  const parser = xmlParser(listener);
  let decoder: TextDecoder | null = null;
  let breath = 0;
  for (;;) {
    const chunk = stream.next();
    if (!chunk.ok) return chunk;
    if (chunk.value === null) break;
    decoder ??= new TextDecoder(encodingOfMark(chunk.value) ?? "utf-8");
    if (!parser.write(decoder.decode(chunk.value, { stream: true }))) return broken;
    if (listener.enough?.() === true) return done(undefined);
    breath += chunk.value.length;
    if (breath < BYTES_PER_BREATH) continue;
    breath = 0;
    watch?.progress(stream.fraction());
    await breathe();
    if (watch?.aborted() === true) return failed("aborted", file);
  }
  watch?.progress(1);
  return parser.end() ? done(undefined) : broken;
}

/** saxen behind a listener; both answers are false once the text is not well formed. */
export function xmlParser(listener: XmlListener): { write(text: string): boolean; end(): boolean } {
  let isWell = true;
  let quiet = 0;
  const parser = new Parser()
    .on("openTag", (name, attributes) => {
      quiet = 0;
      listener.open(plainName(name), () => attributes() || {});
    })
    .on("closeTag", (name) => {
      quiet = 0;
      listener.close?.(plainName(name));
    })
    .on("error", () => {
      isWell = false;
    });
  if (listener.text !== undefined) {
    parser.on("text", (text) => listener.text?.(decodeXml(text))).on("cdata", (text) => listener.text?.(text));
  }
  return {
    write(text) {
      quiet += text.length;
      parser.write(text);
      return isWell && quiet < LONGEST_TOKEN;
    },
    end: () => parser.end() === null && isWell,
  };
}

const plainName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute whatever its prefix (`r:id` and `d3p1:id`); "" when it is not there. */
export function attributeOf(attributes: Attributes, name: string): string {
  const exact = attributes[name];
  if (exact !== undefined) return decodeXml(exact);
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? "" : decodeXml(attributes[key]!);
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with its entities put in; characters beyond U+FFFF (saxen's own decoder halves them) too. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    },
  );
}
