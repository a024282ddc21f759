import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serveFolders, writeFolder } from "../../../scripts/bench/folderServer.ts";
import { tilesIn } from "../../../src/core/tilesIn.ts";
import { TINTS } from "../../../src/map/ground/tints.ts";
import { lateWords, wordsOf } from "../../../src/words/wordsOf.ts";
import { madeArchive, tileOf } from "../../builders/pmtiles.ts";
import { sitDown } from "../desk.ts";
import { givenTiles, pictureOf } from "../givenTiles.ts";

const { given, when, then, tab } = sitDown({ isKept: true, pixels: 1 });
const { SPOT } = givenTiles(tab);
const DIST = resolve(import.meta.dirname, "../../../dist");
const words = wordsOf("zh");
const settings = await lateWords("zh", "settings");
const ground = await lateWords("zh", "ground");

const SITES = "编号,名称,经度,纬度\n1,甲楼,106.55,29.56\n2,乙楼,106.56,29.56\n";
const HAZARDS = "编号,场所编号,隐患描述,发现日期,整改期限\nH1,1,通道堵塞,2027-01-01,2027-02-01\n";
const PROJECT = {
  version: 1,
  title: "断网也能看",
  asOf: "2027-02-18",
  layers: [
    { id: "sites", kind: "site", category: "high-rise", source: "sites.csv", crs: "WGS84" },
    { id: "hazards", kind: "hazard", source: "hazards.csv" },
  ],
};

let folder: string;
let server: Awaited<ReturnType<typeof serveFolders>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "guatu-offline-"));
  writeFolder(folder, { "project.json": JSON.stringify(PROJECT), "sites.csv": SITES, "hazards.csv": HAZARDS });
  server = await serveFolders({ "/some/where/data/": folder, "/some/where/": DIST });
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The app is kept, and so are the three files of the project, whatever there is of its ground. */
const allIsKept = () =>
  expect
    .poll(
      () =>
        tab().page.evaluate(async () => {
          const lists = await Promise.all(
            (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const),
          );
          const isActive = (await navigator.serviceWorker.getRegistration())?.active?.state === "activated";
          return isActive && lists.some(([name, files]) => name.includes("copies") && files >= 3);
        }),
      { timeout: 90_000 },
    )
    .toBe(true);

it("what was open once opens again with its server gone, in every mode and on the wall, and says of when it is", async () => {
  expect(existsSync(join(DIST, "service-worker.js"))).toBe(true);
  await given.theAppAt(`${server.url}/some/where/?project=data/project.json`);
  await allIsKept();
  server.close();
  await given.thePageAgain();
  await then.sees("1 条隐患逾期");
  await then.notices("连不上服务器");
  await when.openingTheSettings();
  await then.sees(settings.offlineStates.ready);
  await when.pressing("Escape");
  for (const mode of ["holiday", "patrol", "briefing"] as const) {
    await when.pressingTheButton(words.frame.modes[mode]);
    await then.modeIs(words.frame.modes[mode]);
  }
  await when.goingTo("mode=wall");
  await given.thePageAgain();
  await then.wallSays("situation", "1");
  await expect.poll(() => then.wallAlarms(), { timeout: 90_000 }).not.toBeNull();
});

it("a part of the ground that was kept is drawn with its server gone, nearer than anybody had looked", async () => {
  const [west, east, lat] = [106.55, 106.56, 29.56];
  const DEEPEST = 15;
  const tiles = tilesIn([west - 0.05, lat - 0.05, east + 0.05, lat + 0.05], 0, DEEPEST).map(([z, x, y]) => {
    const tags = { kind: "lake", name: `${z}/${x}/${y}` };
    return [`${z}/${x}/${y}`, tileOf(z === DEEPEST ? { water: { tags } } : { roads: { tags, isLine: true } })] as const;
  });
  const metadata = { vector_layers: [{ id: "roads" }, { id: "water" }] };
  writeFolder(folder, {
    "project.json": JSON.stringify({ ...PROJECT, basemap: { type: "pmtiles", url: "city.pmtiles" } }),
  });
  writeFileSync(join(folder, "city.pmtiles"), madeArchive({ metadata, tiles: Object.fromEntries(tiles) }));
  await given.theAppAt(`${server.url}/some/where/?project=data/project.json#theme=light&at=${west},${lat},12`);
  await allIsKept();
  await when.openingTheSettings();
  await then.sees(settings.keeping.copied);
  await when.pressingTheButton(ground.keep.begin);
  const { length } = tilesIn([west, lat, east, lat], 0, DEEPEST);
  await then.sees(ground.keep.ends.whole(length, length, 0).replace(/，.*/, ""));
  server.close();
  await when.goingTo(`theme=light&at=${west},${lat},${DEEPEST}`);
  await given.thePageAgain();
  await then.mapHas(TINTS.light.water, 100_000);
});

it("pictures of the office's own server that were kept are drawn with it gone, nearer than anybody had looked, and it is said", async () => {
  const [west, east, lat] = [106.55, 106.56, 29.56];
  const [FIRST, DEEPEST] = [12, 16];
  for (const [z, x, y] of tilesIn([west, lat, east, lat], FIRST, DEEPEST)) {
    mkdirSync(join(folder, `tiles/${z}/${x}`), { recursive: true });
    // Only the deepest have the spot.
    const spot = z === DEEPEST ? ([west, lat] as const) : ([0, 0] as const);
    writeFileSync(join(folder, `tiles/${z}/${x}/${y}.png`), pictureOf(z, x, y, spot));
  }
  const basemap = { type: "xyz", url: "tiles/{z}/{x}/{y}.png", minzoom: FIRST, maxzoom: DEEPEST, grey: false };
  writeFolder(folder, { "project.json": JSON.stringify({ ...PROJECT, basemap }) });
  await given.theAppAt(`${server.url}/some/where/?project=data/project.json#theme=light&at=${west},${lat},10`);
  await allIsKept();
  await when.openingTheSettings();
  await then.sees(settings.keeping.copied);
  await when.pressingTheButton(ground.keep.begin);
  const { length } = tilesIn([west, lat, east, lat], FIRST, DEEPEST);
  await then.sees(ground.keep.now(length, 0));
  server.close();
  await when.goingTo(`theme=light&at=${west},${lat},15`);
  await given.thePageAgain();
  await then.mapHas(SPOT, 4000);
  await then.notices("画的是本机存下的部分");
});

/** The same app as another version, as a new build would lie in its folder. */
function newVersionIn(app: string): string {
  const worker = readFileSync(join(app, "service-worker.js"), "utf8");
  const [, version = "", entry = ""] = /"version":"([^"]+)","entry":"([^"]+)"/.exec(worker) ?? [];
  expect(entry).not.toBe("");
  const newer = entry.replace(/[^-]+\.js$/, "newer.js");
  const page = join(app, "index.html");
  cpSync(join(app, entry), join(app, newer));
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(entry, newer));
  writeFileSync(
    join(app, "service-worker.js"),
    worker.replaceAll(entry, newer).replaceAll(version, version.split("").reverse().join("")),
  );
  return newer;
}

it("a wall takes a newer version by itself when nobody uses it, and tells the same figures", async () => {
  const app = join(folder, "app");
  cpSync(DIST, app, { recursive: true });
  server.close();
  server = await serveFolders({ "/some/where/data/": folder, "/some/where/": app });
  await given.aMachineThatCanBeSet();
  await given.theAppAt(`${server.url}/some/where/?project=data/project.json#mode=wall`);
  await allIsKept();
  await then.wallSays("situation", "1");
  const newer = newVersionIn(app);
  // The browser asks once an hour whether there is a newer one.
  await tab().page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await then.notices(words.notices.update);
  await when.theClockIsPutBy(30);
  await expect
    .poll(
      () =>
        tab()
          .page.locator('script[type="module"]')
          .getAttribute("src")
          .catch(() => ""),
      { timeout: 150_000 },
    )
    .toContain(newer);
  await then.wallSays("situation", "1");
}, 300_000);
