import type { BasemapFault } from "./basemapFault.ts";

type Found = Pick<BasemapFault, "why" | "detail">;

/** How pictures of the web begin: PNG, JPEG, GIF, WebP (in RIFF), AVIF and the like (a box `ftyp`). */
const BEGINNINGS: readonly (readonly [at: number, bytes: string])[] = [
  [0, "\x89PNG"],
  [0, "\xff\xd8\xff"],
  [0, "GIF8"],
  [8, "WEBP"],
  [4, "ftyp"],
];

/** A tile that is not there: of a server that has only its own town this is nothing to speak of. */
export const isHole = (status: number): boolean => status === 404 || status === 204 || status === 410;

/** What is wrong with an answer; null for a picture. Nothing at all is a hole, and a picture too. */
export function faultOf(status: number, bytes: Uint8Array): Found | null {
  if (status >= 200 && status < 300 && (bytes.length === 0 || isPicture(bytes))) return null;
  const text = new TextDecoder().decode(bytes.subarray(0, 2000)).trim();
  const told = keyFault(text);
  if (told !== null) return told;
  if (status === 429) return { why: "key-spent", detail: String(status) };
  if (status < 200 || status >= 300) return { why: "refused", detail: String(status) };
  return { why: "not-pictures", detail: /^<(!doctype html|html|head|body)/i.test(text) ? "HTML" : text.slice(0, 40) };
}

/** Does a fault say that the server, or what stands before it, does not answer? */
export const isAway = ({ why, detail }: Found): boolean =>
  why === "unreachable" || why === "silent" || (why === "refused" && /^5\d\d$/.test(detail));

/** The same of a tile of shapes, which begins with neither `<` nor `{`. */
export function shapesFaultOf(status: number, bytes: Uint8Array): Found | null {
  const isText = bytes[0] === 0x3c || bytes[0] === 0x7b;
  return status >= 200 && status < 300 && !isText ? null : faultOf(status, bytes);
}

const isPicture = (bytes: Uint8Array): boolean =>
  BEGINNINGS.some(([at, start]) => [...start].every((letter, i) => bytes[at + i] === letter.charCodeAt(0)));

/** What Tianditu says of a key in place of a picture: `{"code":301001,"msg":"非法key"}` and the like. */
function keyFault(text: string): Found | null {
  if (!text.startsWith("{")) return null;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const { code, msg } = said as Readonly<Record<string, unknown>>;
  if (typeof msg !== "string") return null;
  const detail = `${msg.slice(0, 80)}${typeof code === "number" ? ` ${code}` : ""}`;
  if (/次数|配额|超出|超过|上限|限额/.test(msg)) return { why: "key-spent", detail };
  if (/域名|白名单|来源|类型|referer|\bIP\b/i.test(msg)) return { why: "key-elsewhere", detail };
  return { why: "key-wrong", detail };
}
