import { unzlibSync } from "fflate";
import { documentText } from "./documentText.ts";
import { readTrueType, type TrueType } from "./trueType.ts";

/** The faces of a document: `strong` may have fewer characters, which are then written in the other. */
export interface PageFonts {
  readonly regular: TrueType;
  readonly strong: TrueType;
}

/** Where the build puts the faces, beside the page; a portable file has them inside by the same names, or not at all. */
export const FONT_FILES = {
  regular: "fonts/noto-sans-sc-regular.ttf.zz",
  strong: "fonts/noto-sans-sc-semibold.ttf.zz",
} as const satisfies Record<keyof PageFonts, string>;

/** The faces, or why there are none: a portable file that does not carry them, or a server that does not give them out. */
export type FontsResult =
  | { readonly ok: true; readonly value: PageFonts }
  | { readonly ok: false; readonly error: "not-carried" | "unreachable" };

/** Whether the faces can be had at all; of a server that is known only once they are asked for. */
export const carriesFonts = (): boolean => embedded("regular") !== null || location.protocol !== "file:";

let kept: Promise<FontsResult> | null = null;

/** Fetches the faces of documents, once; what could not be reached is tried again the next time. */
export function loadFonts(): Promise<FontsResult> {
  kept ??= load().then((result) => {
    if (!result.ok) kept = null;
    return result;
  });
  return kept;
}

async function load(): Promise<FontsResult> {
  if (!carriesFonts()) return { ok: false, error: "not-carried" };
  try {
    const [regular, strong] = await Promise.all([packed("regular"), packed("strong")]);
    if (regular === null || strong === null) return { ok: false, error: "unreachable" };
    return {
      ok: true,
      value: { regular: readTrueType(unzlibSync(regular)), strong: readTrueType(unzlibSync(strong)) },
    };
  } catch (error) {
    // What fetch refuses is a TypeError; a file that is something else is no better.
    if (error instanceof TypeError) return { ok: false, error: "unreachable" };
    throw error;
  }
}

/** The packed bytes of a face; null where a server has none. */
async function packed(face: keyof PageFonts): Promise<Uint8Array | null> {
  const inside = embedded(face);
  if (inside !== null) return inside;
  const answer = await fetch(new URL(FONT_FILES[face], document.baseURI));
  // A server that knows no such file may answer with its page.
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") === true;
  return answer.ok && !isPage ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/** A face that travels in the page. */
function embedded(face: keyof PageFonts): Uint8Array | null {
  const block = document.querySelector<HTMLScriptElement>(`script[data-font-file="${FONT_FILES[face]}"]`);
  if (block === null) return null;
  return Uint8Array.from(atob(block.text), (character) => character.charCodeAt(0));
}

/** The characters of texts that a document could not show, each once, in the order in which they come. */
export function lacking({ regular }: PageFonts, texts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const character of documentText(text))
      if (regular.glyphOf(character.codePointAt(0)!) === 0) found.add(character);
  return [...found];
}
