import { it } from "vitest";
import { seededLedger } from "../../scripts/bench/seededLedger.ts";
import { GROUND, INK } from "../../src/core/statusStyle.ts";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const ledger = seededLedger(2000);
const FILES = { "project.json": ledger.project, "sites.csv": ledger.sites, "hazards.csv": ledger.hazards };

/** How much of a disc's ink covers the ground, in toLayers.ts. */
const INK_SHARE = 70 / 255;
const mixed = (from: string, to: string): string => {
  const part = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * INK_SHARE));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
};

it("where the sites stand is seen while their hazards are on the way, and nothing of their state", async () => {
  const letGo = await given.aServerThatHoldsBack("hazards.csv");
  await given.projectUnseen(FILES);
  await then.sees("已标出 2,000 处场所的位置，隐患读取中");
  await then.mapHas(mixed(GROUND.dark, INK.dark), 2000);
  letGo();
  await then.totalIs(2000);
  await then.seesNot("隐患读取中");
});

it("an opening that is given up while the places are shown leaves nothing behind", async () => {
  await given.aServerThatHoldsBack("hazards.csv");
  await given.projectUnseen(FILES);
  await then.sees("隐患读取中");
  await when.pressingTheButton(wordsOf("zh").frame.cancel);
  await then.seesNot("隐患读取中");
  await then.sees("把文件夹或表格拖到这里");
});
