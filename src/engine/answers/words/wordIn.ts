/** Puts codes of a file into the words of whoever asked for it; a code without a word stands as it is. */
export const wordIn =
  (labels: Readonly<Record<string, string>>) =>
  (code: string): string =>
    Object.hasOwn(labels, code) ? labels[code]! : code;
