import { Fragment } from "react";

/** Addresses and paths: what has no space to break at. */
const LONG = /\S*[/\\]\S{12,}/gu;
const JOINTS = /(?<=[/\\?&=#_])(?![/\\])/u;

/** A sentence that may hold an address or a path: those are written as people write them, and break behind their slashes. */
export function LongText({ text }: { readonly text: string }) {
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const { 0: long, index } of text.matchAll(LONG)) {
    parts.push(text.slice(from, index));
    legible(long)
      .split(JOINTS)
      .forEach((piece, i) => {
        parts.push(
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an address never change places.
          <Fragment key={`${index}/${i}`}>
            {i === 0 ? null : <wbr />}
            {piece}
          </Fragment>,
        );
      });
    from = index + long.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** %E7%A4%BA as the character that it stands for; what is no such thing stays. */
function legible(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
