import { projectBlocks, withBlocks } from "../../core/portableText.ts";

/** Stands for the bytes while the text around them is made. */
const PLACE = "0";

/** A portable page with a project inside, a zip as it would be saved. */
export async function portableFile(template: string, name: string, zip: Blob): Promise<Blob> {
  const block = projectBlocks(name, [{ path: "project.zip", base64: PLACE }])[0]!;
  const [before, after] = block.split(`>${PLACE}<`) as [string, string];
  const page = withBlocks(template, [block]);
  const at = page.lastIndexOf(block);
  const parts = [page.slice(0, at), before, ">", await base64Of(zip), "<", after, page.slice(at + block.length)];
  return new Blob(parts, { type: "text/html;charset=utf-8" });
}

/** The browser's own base64: quick, and off the page. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("the zip cannot be read"));
    reader.readAsDataURL(blob);
  });
}
