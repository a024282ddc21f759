import type { PageBlock, TextBlock } from "../../scene/page/page.ts";

/** The lines of a page that are its title, broken and cut as it may be; none where it is not written. */
export function titleBlocks(blocks: readonly PageBlock[], title: string): readonly TextBlock[] {
  const wanted = bare(title);
  if (wanted === "") return [];
  for (const [i, first] of blocks.entries()) {
    if (first.type !== "text" || first.turn !== 0 || !wanted.startsWith(uncut(first.text))) continue;
    const lines = [first];
    for (let next = blocks[i + 1]; ; next = blocks[i + lines.length]) {
      const written = bare(lines.map(({ text }) => text).join(""));
      if (written === wanted || (written.endsWith("…") && wanted.startsWith(written.slice(0, -1)))) return lines;
      if (next?.type !== "text" || next.size !== first.size || next.x !== first.x || next.turn !== 0) break;
      lines.push(next);
    }
  }
  return [];
}

/** Blanks are lost where a line is broken. */
const bare = (text: string): string => text.replace(/\s+/g, "");
const uncut = (text: string): string => bare(text).replace(/…$/, "");

/** What is written smallest, the source among it, as the notes of a slide tell it. */
export const smallPrint = (blocks: readonly PageBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === "text" && block.ink === "third" ? [block.text] : []));
