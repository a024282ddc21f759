import type { Seen } from "../queries/seen.ts";

/** Is the card of what is selected still on its way? Until then nobody knows what a link would call it. */
export function isCardComing({ state: { selection }, answers: { site, record } }: Seen): boolean {
  if (selection?.type === "site") return site?.ask.ref !== selection.ref;
  if (selection?.type === "record") return record?.ask.ref !== selection.ref;
  return false;
}
