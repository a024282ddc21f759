import type { Seen } from "../queries/seen.ts";

/** Is the card of what is selected still on its way? Until then nobody knows what a link would call it. */
export function isCardComing({ state: { selection }, answers: { site, record } }: Seen): boolean {
  if (selection?.type === "site") return site?.ask.site !== selection.site;
  if (selection?.type === "record")
    return record?.ask.record !== selection.record || record.ask.layer !== selection.layer;
  return false;
}
