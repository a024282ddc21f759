/** Puts codes of a file into the words of whoever asked for it; a code without a word stands as it is. */
export const wordIn =
  (say: Readonly<Record<string, string>>) =>
  (code: string): string =>
    Object.hasOwn(say, code) ? say[code]! : code;
