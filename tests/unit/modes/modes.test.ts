import { describe, expect, it } from "vitest";
import { LANGUAGE_IDS } from "../../../src/core/language.ts";
import { MODE_IDS, PANEL_IDS } from "../../../src/core/modes.ts";
import { PANELS } from "../../../src/desk/panels.ts";
import { MODE_ROWS } from "../../../src/modes/modes.ts";
import { linkOf } from "../../../src/state/actions/followLink.ts";
import { newApp } from "../../../src/state/app.ts";
import { questionOnDay } from "../../../src/state/queries/questionOnDay.ts";
import { NO_ANSWERS } from "../../../src/state/queries/seen.ts";
import type { AppState } from "../../../src/state/store/state.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";
import { ICON_PATHS } from "../../../src/ui/icons/iconPaths.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";
import { fakeClock } from "../../builders/fakeClock.ts";

const stateIn = (mode: AppState["mode"]): AppState => ({
  ...newApp({ ask: () => new Promise(() => {}) }, fakeClock("2024-10-04"), "zh", "dark").store.getState(),
  mode,
  filter: { q: "老街" },
});

describe("the table of modes", () => {
  it.each(MODE_IDS)("%s has a row, words in every language, and a link that brings it back", (mode) => {
    expect(Object.keys(ICON_PATHS)).toContain(MODE_ROWS[mode].icon);
    for (const language of LANGUAGE_IDS) expect(wordsOf(language).frame.modes[mode]).toMatch(/\S/);
    const { link, bad } = readLink(writeLink({ ...linkOf({ state: stateIn(mode), answers: NO_ANSWERS }), mode }, []));
    expect([link.mode, bad]).toEqual([mode, []]);
  });

  it("has no row beside its ids, and the panels likewise", () => {
    expect(Object.keys(MODE_ROWS)).toEqual(MODE_IDS);
    expect(Object.keys(PANELS)).toEqual(PANEL_IDS);
    for (const panel of PANEL_IDS) expect(PANELS[panel].railText(wordsOf("zh"))).toMatch(/\S/);
  });

  it("has the modes of the contract, and hides personal data on the wall and in the briefing alone", () => {
    const hidden = MODE_IDS.filter((mode) => questionOnDay(stateIn(mode)).personal === "hide");
    expect([MODE_IDS, hidden]).toEqual([
      ["explore", "holiday", "water", "patrol", "wall", "briefing"],
      ["wall", "briefing"],
    ]);
  });

  it("searches in every mode that has a desk to type at", () => {
    const searched = MODE_IDS.filter((mode) => questionOnDay(stateIn(mode)).filter?.q === "老街");
    expect(searched).toEqual(MODE_IDS.filter((mode) => mode !== "wall"));
  });
});
