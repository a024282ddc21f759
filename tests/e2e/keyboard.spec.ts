import { it } from "vitest";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { openDemo } from "../builders/openDemo.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

it("searching, filtering, opening a site and closing it, by keyboard alone", async () => {
  const { totals } = await openDemo();
  const overdue = totals.byStatus[0] ?? 0;
  await given.theDemo();

  await when.tabbingTo("combobox", words.overview.search);
  await when.typing("老街");
  await then.linkWith("q=老街");
  await when.pressing("Control+A", "Delete");
  await then.totalsAre(totals.sites, overdue);

  await when.tabbingTo("button", words.statuses.overdue);
  await when.pressing("Enter");
  await then.totalsAre(overdue, overdue);

  const list = words.overview.ofAll(overdue, totals.sites);
  // The figure over the rows opens the list of what they leave.
  await when.pressing("Shift+Tab");
  await then.focusIsOn("button", list);
  await when.pressing("Enter");
  await then.focusIsOn("listbox", words.card.list);
  await then.listIsFilled();
  await when.pressing("ArrowDown", "Enter");
  await then.cardIsOpen();
  await then.focusIsOn("complementary", words.card.record);
  await when.pressing("Escape");
  await then.focusIsOn("listbox", words.card.list);
  await when.pressing("Escape");
  await then.drawerIsClosed();
  await then.focusIsOn("button", list);
});

it("a button that goes when it is pressed hands the focus on", async () => {
  await given.theDemo("mode=holiday&period=lantern-2027");
  await when.tabbingTo("button", words.holiday.radiusOfAll);
  await when.pressing("Enter");
  await then.focusIsOn("textbox", words.holiday.radiusOfAll);
  await when.tabbingTo("button", words.holiday.ownRadii);
  await when.pressing("Enter");
  await then.focusIsOn("button", words.holiday.radiusOfAll);

  await given.theDemo("mode=holiday&period=lantern-2027&venue=venues/VN-02&radius=800&level=major");
  await when.tabbingTo("button", words.overview.clear);
  await when.pressing("Enter");
  await then.focusIsOn("button", words.filters.title);
  await when.tabbingTo("button", words.holiday.ownRadius(500));
  await when.pressing("Enter");
  await then.focusIsOn("textbox", words.holiday.radius);
});
