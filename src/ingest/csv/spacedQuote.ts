/** Blanks between a delimiter and a quote that opens. */
export const spacedQuote = (delimiter: string, flags = ""): RegExp =>
  new RegExp(`(?<=^|[\\r\\n]|${delimiter.replace(/[^\w\s]/g, "\\$&")}) +(?=")`, flags);
