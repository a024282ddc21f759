/** Bytes that are looked at to tell encodings apart: more say no more. */
const ENOUGH = 1 << 22;
const ENOUGH_PAIRS = 1 << 16;

/** A text of fewer broken characters than one in so many is UTF-8 that was hurt: of GBK nearly every one is. */
const ONE_IN = 20;

/** Whether bytes are UTF-8 in all but a few characters: fewer than one in twenty of those of several bytes is broken. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  const end = Math.min(bytes.length, ENOUGH);
  for (let at = 0; at < end; ) {
    const first = bytes[at]!;
    if (first < 0x80) {
      at++;
      continue;
    }
    // Nearly every character that is none of ASCII's is Chinese.
    if (first >= 0xe0 && first < 0xf0 && ((bytes[at + 1]! | (bytes[at + 2]! << 8)) & 0xc0c0) === 0x8080) {
      whole++;
      at += 3;
      continue;
    }
    const more =
      first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
    let next = at + 1;
    while (next <= at + more && (bytes[next]! & 0xc0) === 0x80) next++;
    if (more > 0 && next === at + more + 1) whole++;
    else {
      broken++;
      // What is left of a broken character belongs to it.
      while ((bytes[next]! & 0xc0) === 0x80) next++;
    }
    at = next;
  }
  return whole > 0 && broken * ONE_IN < whole + broken;
}

/**
 * Whether pairs of bytes are Big5 and not GB18030: of its frequent characters two in five have a second byte that is ASCII,
 * of those of GB2312 none has; and none begins with what only GBK begins with (0x81 to 0xA0, 0xFA and above).
 */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  const end = Math.min(bytes.length, ENOUGH_PAIRS) - 1;
  for (let at = 0; at < end; ) {
    const first = bytes[at]!;
    if (first < 0x80) {
      at++;
      continue;
    }
    const second = bytes[at + 1]!;
    if (first < 0xa1 || first > 0xf9 || second < 0x40 || (second > 0x7e && second < 0xa1) || second === 0xff)
      return false;
    pairs++;
    if (second <= 0x7e) low++;
    at += 2;
  }
  return pairs >= 2 && low * 7 >= pairs;
}
