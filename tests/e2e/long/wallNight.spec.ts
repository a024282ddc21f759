import { expect, it } from "vitest";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";
import { office, tellsOf, WALL } from "../office.ts";

const { given, when, then, tab } = sitDown();
const wall = await lateWords("zh", "wall");
const wallLog = await lateWords("zh", "wallLog");

/** It is written down on the wall, in the words up to what was measured; the wall looks after itself twice a minute. */
const isWrittenDown = (words: string) =>
  expect.poll(async () => (await then.wallLog()).join("\n"), { timeout: 90_000 }).toContain(words);
const NIGHT = 480;

it("a wall outlives a clock that is put, a covered screen, a night without a network and a page that grows, and tells the right figures after each", async () => {
  await given.aMachineThatCanBeSet();
  await given.project(office(4), WALL);
  await tellsOf({ then }, office(4));
  await when.pressing("l");
  await then.sees(wallLog.title);

  await when.theClockIsPutBy(NIGHT);
  await isWrittenDown(wallLog.entry("stood-still", String(NIGHT)));
  await when.theClockIsPutBy(-NIGHT);
  await isWrittenDown(wallLog.entry("clock-back", String(NIGHT)));
  given.theServerHas(office(6));
  await tellsOf({ then }, office(6));

  await when.theScreenIsCovered(true);
  await when.theClockIsPutBy(NIGHT);
  given.theServerHas(office(8));
  await when.theScreenIsCovered(false);
  await isWrittenDown(wallLog.entry("unseen", String(NIGHT)));
  await tellsOf({ then }, office(8));

  await when.theNetworkIs("gone");
  given.theServerHas(office(4));
  await expect.poll(then.wallAlarms).toContain("起读不到");
  await when.theClockIsPutBy(NIGHT);
  await when.theNetworkIs("there");
  await tellsOf({ then }, office(4));
  await isWrittenDown(wallLog.entry("network-gone", ""));
  await isWrittenDown(wallLog.entry("network-back", ""));

  await when.pressing("Escape");
  const loaded = tab().page.waitForEvent("load", { timeout: 120_000 });
  await when.thePageTakes(2000);
  await when.theClockIsPutBy(NIGHT);
  await loaded;
  await tellsOf({ then }, office(4));
  await when.pressing("l");
  await isWrittenDown(wallLog.entry("reload", "2000 MB"));
}, 600_000);

it("a wall on a machine that keeps nothing follows its files all the same", async () => {
  await given.aMachineThatKeepsNothing();
  await given.project(office(4), WALL);
  await tellsOf({ then }, office(4));
  given.theServerHas(office(6));
  await tellsOf({ then }, office(6));
});

it("ledgers that nobody has brought up to date for too long are said in large type, until they are", async () => {
  const of = (date: string) => {
    const files = office(4);
    const project = files["project.json"] as { readonly layers: readonly object[] };
    return {
      ...files,
      "project.json": { ...project, layers: project.layers.map((one) => ({ ...one, dataDate: date })) },
    };
  };
  await given.project(of("2027-02-15"), WALL);
  await expect.poll(then.wallAlarms).toBe(`${wall.stale(3)}${wall.newest("2027-02-15", 0)}`);
  given.theServerHas(of("2027-02-17"));
  await expect.poll(then.wallAlarms).toBe(null);
});
