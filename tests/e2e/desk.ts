import { openBrowser } from "./browser.ts";
import { givenAt } from "./given.ts";
import { givenHands, thenHands, whenByKeyboard } from "./hands.ts";
import { thenAt } from "./then.ts";
import { thenCompared } from "./thenCompared.ts";
import { thenCorrected } from "./thenCorrected.ts";
import { thenLaidOut } from "./thenLaidOut.ts";
import { thenPainted } from "./thenPainted.ts";
import { thenTouring, whenTouring } from "./touring.ts";
import { whenAt } from "./when.ts";
import { whenBriefing } from "./whenBriefing.ts";
import { whenComparing } from "./whenComparing.ts";
import { whenCorrecting } from "./whenCorrecting.ts";
import { whenHarmed } from "./whenHarmed.ts";

/** A desk with the app on it, in the words of those who sit at it; `pixels` of the screen to one of CSS, each way; `isKept`: the browser keeps the app for when the network is gone. */
export function sitDown({
  pixels = 0.5,
  isKept = false,
}: {
  readonly pixels?: number;
  readonly isKept?: boolean;
} = {}) {
  const tab = openBrowser(pixels, isKept);
  return {
    tab,
    given: { ...givenAt(tab), ...givenHands(tab) },
    when: {
      ...whenAt(tab),
      ...whenCorrecting(tab),
      ...whenComparing(tab),
      ...whenBriefing(tab),
      ...whenByKeyboard(tab),
      ...whenTouring(tab),
      ...whenHarmed(tab),
    },
    then: {
      ...thenAt(tab),
      ...thenCorrected(tab),
      ...thenCompared(tab),
      ...thenPainted(tab),
      ...thenLaidOut(tab),
      ...thenHands(tab),
      ...thenTouring(tab),
    },
  };
}
