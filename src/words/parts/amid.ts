const LATIN_FIRST = /^[\dA-Za-z]/;
const LATIN_LAST = /[\dA-Za-z%]$/;

/** A name amid Chinese: with a blank where Latin letters or figures of its own would touch it. */
export const amid = (name: string): string =>
  `${LATIN_FIRST.test(name) ? " " : ""}${name}${LATIN_LAST.test(name) ? " " : ""}`;
