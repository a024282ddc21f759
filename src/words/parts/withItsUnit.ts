/** A headline whose figures stay on one line with the Chinese unit behind them: 12 条. */
export const withItsUnit = (text: string): string => text.replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0");
