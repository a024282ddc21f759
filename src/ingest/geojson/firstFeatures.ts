/** A file up to this size is read as a whole. */
const SMALL = 1 << 20;
const MOST = 200;
const STEP = /"(?:[^"\\]|\\.)*"|[{}]/g;

/** A GeoJSON file of the first features of a large one, for looking only; the file itself where it is small or of another form. */
export function firstFeatures(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SMALL) return bytes;
  const text = new TextDecoder().decode(bytes.subarray(0, SMALL));
  const list = /"features"\s*:\s*\[/.exec(text);
  if (list === null) return bytes;
  STEP.lastIndex = list.index + list[0].length;
  let depth = 0;
  let count = 0;
  let end = -1;
  for (let step = STEP.exec(text); step !== null && count < MOST; step = STEP.exec(text)) {
    if (step[0] === "{") depth++;
    if (step[0] !== "}" || --depth > 0) continue;
    // The end of the collection itself.
    if (depth < 0) return bytes;
    end = STEP.lastIndex;
    count++;
  }
  if (end < 0) return bytes;
  return new TextEncoder().encode(
    `{"type":"FeatureCollection","features":[${text.slice(list.index + list[0].length, end)}]}`,
  );
}
