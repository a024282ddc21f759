import type { Bounds } from "../../core/bounds.ts";
import { FURNITURE_KEYS, type Furniture, type PageChoice } from "../../core/briefing.ts";
import { redactText } from "../../core/personal.ts";
import { type Layout, MARGIN, mapPart } from "../../scene/page/furniture.ts";
import type { Measure } from "../../scene/page/lines.ts";
import type { Page, PageSize } from "../../scene/page/page.ts";
import { TEMPLATES } from "../../scene/page/templates/templates.ts";
import { groundNotes } from "../../scene/parts/groundNotes.ts";
import { frameOver } from "../../scene/picture/pictureFrame.ts";
import { linkOfPage, type PageView } from "../../state/actions/keptPages.ts";
import { pageFacts } from "../../state/actions/pageFacts.ts";
import type { App } from "../../state/app.ts";
import type { AppState } from "../../state/store/state.ts";
import { lateWords, wordsOf } from "../../words/wordsOf.ts";

export interface Wish {
  readonly choice: PageChoice;
  readonly furniture: Furniture;
  readonly size: PageSize;
  /** What the pages are about, where that is not what is shown. */
  readonly view?: PageView;
  /** The address that opens a view again; "" where it opens nothing on another machine. */
  readonly addressOf: (link: string) => string;
  /** By the language of the texts. */
  readonly measureOf: (tag: string) => Measure;
}

/** How large marks and names come out, in units for one CSS pixel of a desk: they are read from farther away. */
const MARK_SCALE = 1.5;
/** Where head and foot leave the page free when the head has one line of facts. */
const NOMINAL = { top: 184, foot: 112 };

/** The chosen pages, subject by subject, and of how many subjects; ends early where it is given up. */
export async function* layOut(
  app: App,
  { choice, furniture, size, view, addressOf, measureOf }: Wish,
  signal: AbortSignal,
): AsyncGenerator<{ readonly pages: readonly Page[]; readonly of: number }> {
  const now = app.store.getState();
  // Pages of another view are not about what the desk compares now.
  const state: AppState = view === undefined ? now : { ...now, ...view, comparison: null };
  const { language } = state;
  const [page, finding, briefing, ground, compare] = await Promise.all([
    lateWords(language, "picture"),
    lateWords(language, "finding"),
    lateWords(language, "briefing"),
    lateWords(language, "ground"),
    lateWords(language, "compare"),
  ]);
  const words = { ...wordsOf(language), page, finding, briefing, compare };
  const layout: Layout = {
    words,
    // What somebody wrote is told by the same rule as what a ledger says.
    choice: { ...choice, title: redactText(choice.title), subtitle: redactText(choice.subtitle) },
    furniture: shown(furniture),
    size,
    measure: measureOf(words.tag),
    link: "",
    ground: groundNotes({ ground }, state).map(redactText),
  };
  const template = TEMPLATES[choice.template];
  const body = {
    x: MARGIN,
    y: NOMINAL.top,
    width: size.width - 2 * MARGIN,
    height: size.height - NOMINAL.top - NOMINAL.foot,
  };
  const map = mapPart(
    template.mapBox(body, { isSeries: choice.isSeries, isOfVersions: state.comparison !== null }) ?? body,
  );
  const frameOf = (bounds: Bounds) => frameOver(bounds, map, MARK_SCALE);
  for await (const { facts, of } of pageFacts(app, state, choice, frameOf, signal)) {
    const link = redactText(addressOf(linkOfPage(facts.state, choice, facts.state.asOf)));
    yield { pages: template.pages(facts, { ...layout, link }), of };
  }
}

/** What somebody wrote on the pages, without what may not be told there. */
function shown(furniture: Furniture): Furniture {
  const told = { ...furniture };
  for (const key of FURNITURE_KEYS) told[key] = redactText(furniture[key]);
  return told;
}
