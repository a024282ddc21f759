import { it } from "vitest";
import { wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = wordsOf("zh");

const PROJECT = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.5\n2,乙楼,,\n",
  "h.csv": "编号,场所编号,隐患类型,状态,发现日期,整改期限\nH,1,通道堵塞,未整改,2027-01-01,2027-02-01\n",
};

it("where the browser can draw no map the page says so, and list, card and table are there", async () => {
  await given.aBrowserWithoutWebgl();
  await given.projectUnseen(PROJECT);
  await then.sees(words.map.none);
  await then.totalsAre(2, 1);
  await when.pressingTheButton(words.card.list);
  await when.openingTheListed("甲楼");
  await then.cardIsOpen();
  await when.pressingTheButton(words.frame.close);
  await when.pressingTheButton(words.ledger.open);
  await then.sees("通道堵塞");
});

it("a list that could not be read says so, and is there once it is tried again", async () => {
  await given.project(PROJECT);
  await given.aBugInTheNext("sites");
  await when.pressingTheButton(words.overview.all(2));
  await then.sees(words.frame.listFailed);
  await when.pressingTheButton(words.frame.again);
  await when.openingTheListed("乙楼");
  await then.cardIsOpen();
});
