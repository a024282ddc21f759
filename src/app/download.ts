/** Hands a text to the user as a file. */
export function download(name: string, text: string): void {
  const type = name.endsWith(".geojson") ? "application/geo+json" : "text/csv;charset=utf-8";
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
