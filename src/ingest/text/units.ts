// A mark inside a text is a character like any other.
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The text of the UTF-16 units from `from` up to `to`, as they are. */
export function textOfUnits(units: Uint16Array, from: number, to: number): string {
  let hasSurrogates = false;
  for (let at = from; at < to && !hasSurrogates; at++) hasSurrogates = (units[at]! & 0xf800) === 0xd800;
  if (!hasSurrogates) return decoder.decode(units.subarray(from, to));
  // A surrogate without its other half would come out of the decoder as U+FFFD.
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at]!);
  return text;
}
