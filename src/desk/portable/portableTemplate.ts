import { emptyPortable } from "../../core/portableText.ts";

/** What the portable page is called where it lies beside the app. */
export const PORTABLE_FILE = "guatu.html";

/** What the page's own head and body are made of; what a browser, or something added to it, put there since is none of it. */
const HEAD = 'meta, title, style, script, link[rel="icon"]';

/** A portable page without a project: this one itself where it is one, else the one beside the app; null where there is none. */
export async function portableTemplate(signal: AbortSignal): Promise<string | null> {
  if (document.querySelector("script[data-notices]") !== null) return emptyPortable(ownPage());
  try {
    const response = await fetch(new URL(PORTABLE_FILE, document.baseURI), { cache: "no-cache", signal });
    return response.ok ? emptyPortable(await response.text()) : null;
  } catch {
    return null;
  }
}

/** This page as it was written, before anything was drawn: its policy names the sums of its scripts and styles, which stand as they are. */
function ownPage(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const name of page.getAttributeNames()) if (name !== "lang") page.removeAttribute(name);
  page.lang = "zh-CN";
  // They may be large, and others take their place.
  for (const block of page.querySelectorAll("script[data-project-file]")) block.remove();
  const [head, body] = [page.querySelector("head")!, page.querySelector("body")!];
  for (const name of body.getAttributeNames()) body.removeAttribute(name);
  for (const child of head.querySelectorAll(":scope > *")) if (!child.matches(HEAD)) child.remove();
  for (const child of body.querySelectorAll(":scope > *"))
    if (child.id === "root") child.replaceChildren();
    else if (!child.matches("script")) child.remove();
  // The title says what is open, and may be anybody's.
  head.querySelector("title")!.textContent = "挂图";
  return `<!doctype html>\n${page.outerHTML}\n`;
}
