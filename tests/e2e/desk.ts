import { openBrowser } from "./browser.ts";
import { givenAt } from "./given.ts";
import { thenAt } from "./then.ts";
import { whenAt } from "./when.ts";

/** A desk with the app on it, in the words of those who sit at it. */
export function sitDown() {
  const tab = openBrowser();
  return { given: givenAt(tab), when: whenAt(tab), then: thenAt(tab) };
}
