/** Hyperlinks of an .xls and their tips: the number of the record, and where in it the range stands. */
const XLS_LINKS: ReadonlyMap<number, number> = new Map([
  [0x01b8, 0],
  [0x0800, 2],
]);
const XLSB_LINK = 0x01ee;

/**
 * Takes the ranges of hyperlinks out of the stream of an .xls, in place. SheetJS goes through every cell of them, and one record
 * may name all that a sheet has: the page would stand still for minutes over what no ledger needs.
 */
export function emptyXlsLinks(stream: Uint8Array): void {
  for (let at = 0; at + 4 <= stream.length; ) {
    const start = at + 4;
    const range = XLS_LINKS.get(stream[at]! | (stream[at + 1]! << 8));
    at = start + (stream[at + 2]! | (stream[at + 3]! << 8));
    // A first row below the last one.
    if (range !== undefined && start + range + 4 <= stream.length) stream.set([1, 0, 0, 0], start + range);
  }
}

/** The same of a sheet of an .xlsb, which would fill every cell of the range with something as well. */
export function emptyXlsbLinks(part: Uint8Array): void {
  for (let at = 0; at < part.length; ) {
    let type = part[at++]!;
    if (type >= 0x80) type = (type & 0x7f) | ((part[at++]! & 0x7f) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (type === XLSB_LINK && at + 8 <= part.length) part.set([1, 0, 0, 0, 0, 0, 0, 0], at);
    at += size;
  }
}
