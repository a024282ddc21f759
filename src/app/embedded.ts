/** A project that travels inside the page. */
export interface EmbeddedProject {
  readonly name: string;
  readonly files: { path: string; content: Uint8Array<ArrayBuffer> }[];
}

/** The project inside a portable file; null where the page was given out without one. */
export function embeddedProject(): EmbeddedProject | null {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>("script[data-project-file]")];
  const [first] = blocks;
  if (first === undefined) return null;
  return {
    name: first.dataset.projectName ?? "",
    files: blocks.map((block) => ({ path: block.dataset.projectFile ?? "", content: bytesOf(block.text) })),
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
