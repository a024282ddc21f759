import type { PictureSheet } from "./groundRead.ts";

/** Ends of names that no public server has: they are given out inside a house alone (RFC 6762, 6761, 8375, and what offices use). */
const INSIDE = [
  "localhost",
  "localdomain",
  "local",
  "lan",
  "internal",
  "intranet",
  "intra",
  "private",
  "corp",
  "home",
  "home.arpa",
];

/**
 * Is an address on a server of the office's own, whose pictures it may keep: the one that its project comes from (`home`, an address
 * that relative ones begin at), or one that only exists inside, by its name or its number? Of anybody else's server nobody knows
 * what its terms allow.
 */
export function isOwnServer(address: string, home: string): boolean {
  try {
    const url = new URL(address, home === "" ? undefined : home);
    if (!/^https?:$/.test(url.protocol)) return false;
    return url.origin === (home === "" ? "" : new URL(home).origin) || isInside(url.hostname);
  } catch {
    return false;
  }
}

/** Are all hosts of a sheet the office's own? */
export const isOwnSheet = ({ tiles }: PictureSheet, home: string): boolean =>
  tiles.every((address) => isOwnServer(address, home));

/** A host as an address has it: numbers written out by URL, of version 6 in brackets. */
function isInside(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "");
  if (name.startsWith("[")) return isInsideSix(name.slice(1, -1));
  const four = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(name);
  if (four !== null) return isInsideFour(Number(four[1]), Number(four[2]));
  return !name.includes(".") || INSIDE.some((end) => name.endsWith(`.${end}`));
}

/** Private numbers, those of the machine itself and of a link (RFC 1918, 1122, 3927). */
const isInsideFour = (first: number, second: number): boolean =>
  first === 10 ||
  first === 127 ||
  (first === 172 && second >= 16 && second <= 31) ||
  (first === 192 && second === 168) ||
  (first === 169 && second === 254);

/** The same of version 6 (RFC 4193, 4291), and numbers of version 4 written so. */
function isInsideSix(number: string): boolean {
  if (number === "::1" || /^f[cd]/.test(number) || /^fe[89ab]/.test(number)) return true;
  const four = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(number);
  const pair = Number.parseInt(four?.[1] ?? "", 16);
  return !Number.isNaN(pair) && isInsideFour(pair >> 8, pair & 255);
}
