import type { Locator } from "playwright-core";
import type { Tab } from "./browser.ts";

/** The first decision that is wanted on a ledger, by the ledger's title. */
export const decisionOf = ({ page }: Tab, layer: string): Locator =>
  page
    .locator(".decision")
    .filter({ hasText: `“${layer}”` })
    .first();
