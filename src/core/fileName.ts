/** A text as a part of a file name: what a system may not take becomes _. */
export const safeName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
