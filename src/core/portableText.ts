/** A file inside a portable page: its bytes as base64, in pieces that follow one another. */
export interface InsideFile {
  readonly path: string;
  readonly base64: string;
}

/** The blocks of a project in a page; no browser runs a script of this type. */
const BLOCK =
  /<script type="application\/octet-stream" data-project-name="[^"]*" data-project-file="[^"]*">[^<]*<\/script>\n?/g;

/** Each file as a block of a type that no browser runs. */
export const projectBlocks = (name: string, files: readonly InsideFile[]): readonly string[] =>
  files.map(
    ({ path, base64 }) =>
      `<script type="application/octet-stream" data-project-name="${attribute(name)}" data-project-file="${attribute(path)}">${base64}</script>\n`,
  );

/** A page with blocks at its end. */
export function withBlocks(html: string, blocks: readonly string[]): string {
  const end = html.lastIndexOf("</body>");
  return `${html.slice(0, end)}${blocks.join("")}${html.slice(end)}`;
}

/** A portable page without the project that it carries; null of a page that is none. */
export function emptyPortable(html: string): string | null {
  // What another server gives out in its place, or the app itself, has no licences inside.
  if (!/<script type="text\/plain" data-notices/.test(html) || !html.includes("</body>")) return null;
  return html.replace(BLOCK, "");
}

const attribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
