import { it } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import { openDemo } from "../builders/openDemo.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");
const corrections = await lateWords("zh", "corrections");

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

const LEDGERS = {
  "project.json": {
    version: 1,
    title: "示例",
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", category: "hotel", title: "场所", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", title: "隐患", source: "h.csv" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n1,江湾大酒店,106.55,29.56\n2,翠坪旅馆,106.54,29.56\n",
  "h.csv": "隐患编号,场所名称,隐患描述,整改状态\nA,江弯大酒店,堵塞,未整改\nB,翠坪旅馆,断电,等料\n",
};

it("a ledger is corrected by keyboard alone, and the arrow keys decide nothing", async () => {
  await given.project(LEDGERS);
  await when.openingTheReport();
  await then.decisionsAre(2);
  await when.tabbingTo("button", corrections.likelyAll(0.85));
  await when.pressing("Enter");
  await then.decisionSays("隐患", "1 条隐患找到场所");
  await when.pressing("Tab");
  await then.focusIsOn("button", corrections.effect.take);
  await when.pressing("Enter");
  await then.decisionsAre(1);

  await then.focusIsOn("combobox", corrections.means("等料"));
  await when.pressing("ArrowDown", "ArrowDown");
  await then.decisionSays("整改状态", corrections.teach);
  await when.tabbingTo("button", corrections.effect.take);
  await when.pressing("Enter");
  await then.decisionsAre(0);
  await then.focusIsOn("button", corrections.undo);
});

it("a decision keeps the focus while others stand before it and are being tried", async () => {
  const { layers } = LEDGERS["project.json"];
  const more = { id: "i", kind: "hazard", title: "复查", source: "i.csv" };
  await given.project({
    ...LEDGERS,
    "project.json": { ...LEDGERS["project.json"], layers: [...layers, more] },
    "i.csv": "隐患编号,场所名称,隐患描述,整改状态\nC,江弯大酒店,堵塞,未整改\n",
  });
  await when.openingTheReport();
  await then.decisionsAre(3);
  await when.tabbingTo("button", corrections.likelyAll(0.85));
  await when.pressing("Enter");
  await then.decisionSays("隐患", "1 条隐患找到场所");
  await when.tabbingTo("button", corrections.likelyAll(0.85));
  await when.pressing("Enter");
  await then.decisionSays("复查", "1 条隐患找到场所");
  await when.pressing("Tab");
  await then.focusIsOn("button", corrections.effect.take);
  await when.pressing("Tab");
  await then.focusIsOn("button", corrections.effect.leave);
  await when.pressing("Enter");
  await then.focusIsOn("button", corrections.likelyAll(0.85));
  await when.pressing("Enter");
  await then.decisionSays("复查", "1 条隐患找到场所");
  await when.pressing("Tab", "Enter");
  await then.decisionsAre(2);
  await then.decisionSays("隐患", "1 条隐患找到场所");
});
