/** Fields of a vector tile: its layers, the values of a layer, the text of a value; wire type 2 is a run of bytes. */
const LAYER = 3;
const VALUES = 4;
const TEXT = 1;
const BYTES = 2;

interface Field {
  readonly number: number;
  /** Where the field begins, with its tag, where its bytes begin, and where they end. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A vector tile with every text in it told as `tell` tells it. Where nothing is told otherwise, which is nearly always, these are the
 * very bytes.
 */
export function toldTile(tile: Uint8Array<ArrayBuffer>, tell: (text: string) => string): ArrayBuffer {
  const told = rewritten(tile, LAYER, (layer) => rewritten(layer, VALUES, (value) => toldValue(value, tell)));
  return (told ?? tile).slice().buffer;
}

function toldValue(value: Uint8Array, tell: (text: string) => string): Uint8Array | null {
  return rewritten(value, TEXT, (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const as = tell(text);
    return as === text ? null : new TextEncoder().encode(as);
  });
}

/** A message with one of its fields rewritten wherever it stands; null where that changes nothing, or where it is no message. */
function rewritten(
  message: Uint8Array,
  number: number,
  change: (bytes: Uint8Array) => Uint8Array | null,
): Uint8Array<ArrayBuffer> | null {
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (const field of fieldsOf(message)) {
    if (field.number !== number) continue;
    const changed = change(message.subarray(field.from, field.to));
    if (changed === null) continue;
    parts.push(message.subarray(kept, field.at), varint((number << 3) | BYTES), varint(changed.length), changed);
    kept = field.to;
  }
  if (parts.length === 0) return null;
  parts.push(message.subarray(kept));
  return joined(parts);
}

/** The fields of a message that are runs of bytes; those that came before what is torn. */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  while (at < message.length) {
    const begin = at;
    const [tag, afterTag] = readVarint(message, at);
    const wire = tag & 7;
    at = afterTag;
    if (wire === 0) [, at] = readVarint(message, at);
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === BYTES) {
      const [length, from] = readVarint(message, at);
      at = from + length;
      if (at > message.length) return;
      yield { number: tag >>> 3, at: begin, from, to: at };
    } else return;
  }
}

/** A number and where it ends; below 2^53 it is exact. */
function readVarint(bytes: Uint8Array, from: number): readonly [value: number, end: number] {
  let value = 0;
  let scale = 1;
  for (let at = from; at < bytes.length; at++) {
    value += (bytes[at]! & 127) * scale;
    if (bytes[at]! < 128) return [value, at + 1];
    scale *= 128;
  }
  return [0, bytes.length];
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Uint8Array.from([...bytes, rest]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
