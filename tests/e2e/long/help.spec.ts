import { it } from "vitest";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const help = await lateWords("zh", "help");

it("? opens the help, and Esc gives the focus back", async () => {
  await given.theDemo();
  await when.tabbingTo("button", words.statuses.overdue);
  await when.pressing("?");
  await then.dialogIsOpen(help.title);
  await then.sees(help.statuses.overdue);
  await when.pressing("Escape");
  await then.dialogIsClosed();
  await then.focusIsOn("button", words.statuses.overdue);
});

it("? in a text is a question mark", async () => {
  await given.theDemo();
  await when.tabbingTo("combobox", words.overview.search);
  await when.typing("?");
  await then.linkWith("q=?");
  await then.dialogIsClosed();
});

it("a question mark beside a rate opens the help where it is answered", async () => {
  await given.theDemo();
  await when.openingTheTally();
  await when.pressingTheButton(words.dialogs.helpOn.counts);
  await then.dialogIsOpen(help.title);
  await then.focusIsOn("heading", help.topics.counts);
});

it("Esc closes the help and leaves the card under it open", async () => {
  await given.theDemo();
  await when.filteringByStatus("overdue");
  await when.openingTheList();
  await when.openingTheFirst();
  await then.cardIsOpen();
  await when.openingTheHelp();
  await when.pressing("Escape");
  await then.dialogIsClosed();
  await then.cardIsOpen();
});
