let inThePage: string | null = null;

/** Where the licences of what is bundled stand: in a file beside the page, or within the page in a portable file. */
export function noticesAddress(): string {
  const block = document.querySelector<HTMLScriptElement>("script[data-notices]");
  if (block === null) return "./third-party-notices.txt";
  inThePage ??= URL.createObjectURL(new Blob([block.text], { type: "text/plain;charset=utf-8" }));
  return inThePage;
}
