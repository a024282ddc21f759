import { createHash } from "node:crypto";
import { projectBlocks, withBlocks } from "../../src/core/portableText.ts";
import { type Policy, SERVED_POLICY, withPolicy } from "./policy.ts";

export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A project that travels in the page. */
export interface PackedProject {
  readonly name: string;
  readonly files: readonly PackedFile[];
}

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/** What a portable page has inside beside its scripts: the faces of documents by their paths, none where it goes without. */
export interface Packed {
  readonly project: PackedProject;
  readonly fonts: readonly PackedFile[];
  /** The licences of what is inside. */
  readonly notices: string;
}

/** The built page with its scripts and styles inside, made to be opened from a disk: a policy that allows exactly them, and what is packed. */
export function portablePage(html: string, { project, fonts, notices }: Packed): string {
  const inline = [...html.matchAll(INLINE)];
  const hashes = (tag: "script" | "style") =>
    inline.filter((found) => found[1] === tag).map((found) => hashOf(found[3] ?? ""));
  const beside = /<[^>]*\s(?:src|href)="(?!data:)[^"]*"[^>]*>/.exec(html.replace(INLINE, "<$1$2>"));
  if (beside !== null) throw new Error(`the portable page would look for a file beside it: ${beside[0]}`);
  const policy: Policy = {
    ...SERVED_POLICY,
    "connect-src": "blob:",
    "script-src": hashes("script").join(" "),
    "style-src": hashes("style").join(" "),
    "worker-src": "blob:",
    "img-src": "data: blob:",
    "font-src": "data:",
    "manifest-src": "'none'",
  };
  const files = project.files.map(({ path, content }) => ({ path, base64: Buffer.from(content).toString("base64") }));
  const inside = [...projectBlocks(project.name, files), ...fontBlocks(fonts), noticesBlock(notices)];
  return withBlocks(withPolicy(html, policy), inside);
}

/** What a policy calls the text between two tags. A browser reads carriage returns and null characters as others, so neither may be there. */
function hashOf(text: string): string {
  if (text.includes("\r") || text.includes("\0"))
    throw new Error("a script or style holds characters that a page cannot");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

const fontBlocks = (fonts: readonly PackedFile[]): readonly string[] =>
  fonts.map(
    ({ path, content }) =>
      `<script type="application/octet-stream" data-font-file="${path}">${Buffer.from(content).toString("base64")}</script>\n`,
  );

/** The licences as text that whoever looks into the file can read, and that the page hands out. */
function noticesBlock(text: string): string {
  if (/<\/script|<!--/i.test(text)) throw new Error("a licence holds characters that would end its block in the page");
  return `<script type="text/plain" data-notices>\n${text}</script>\n`;
}
