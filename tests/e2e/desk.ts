import { openBrowser } from "./browser.ts";
import { given } from "./given.ts";
import { then } from "./then.ts";
import { when } from "./when.ts";

/** A desk with the app on it, in the words of those who sit at it. */
export function sitDown() {
  const tab = openBrowser();
  return { given: given(tab), when: when(tab), then: then(tab) };
}
