import { expect, it } from "vitest";
import { lateWords } from "../../src/words/wordsOf.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const photo = await lateWords("zh", "photo");
const settings = await lateWords("zh", "settings");

/** A picture of one point. */
const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const PROJECT = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [{ id: "s", kind: "site", source: "a.csv", crs: "WGS84" }],
  },
  "a.csv": "编号,名称,经度,纬度,照片\n1,甲楼,106.5,29.5,3#楼.png；丢了.jpg；坏的.png\n",
  "照片/3#楼.png": PNG,
  "坏的.png": PNG.slice(0, 20),
};

it("a card shows the photographs of a dropped folder, says what is the matter with others, on paper too, and none where personal data is hidden", async () => {
  await given.theDemo();
  await when.dropping(PROJECT);
  await when.searchingFor("甲楼");
  await when.pressing("Enter");
  await then.pictureIsShown(photo.alt(1, "3#楼.png"));
  await expect.poll(then.cardSays).toContain(`丢了.jpg${photo.missing}`);
  await expect.poll(then.cardSays).toContain(`坏的.png${photo.unreadable}`);
  expect(await when.printing(".card.on-paper .photo img")).toBe(1);
  await when.pressingTheButton(photo.alt(1, "3#楼.png"));
  await then.pictureIsShown(photo.alt(1, "3#楼.png"), "3#楼.png");
  await when.pressing("Escape");
  await when.openingTheSettings();
  await when.setting(settings.personal, settings.personalChoices.hide);
  await when.pressing("Escape");
  await expect.poll(then.cardSays).toContain(photo.hidden(3));
  expect(await then.cardSays()).not.toContain("楼.png");
  expect(then.consoleErrors()).toEqual([]);
});

it("so does one of a project on a server, whatever signs are in its name", async () => {
  const { "照片/3#楼.png": png, ...others } = PROJECT;
  await given.project({ ...others, "3#楼.png": png! }, "sel=s/1");
  await then.pictureIsShown(photo.alt(1, "3#楼.png"));
});
