const TYPES = [
  [".geojson", "application/geo+json"],
  [".gpx", "application/gpx+xml"],
] as const;

/** Hands a text, or a picture, to the user as a file. */
export function download(name: string, content: string | Blob): void {
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? "text/csv;charset=utf-8";
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
