/**
 * Pictures of the app as it is. `npm run pictures -- all --out DIR` takes every state of it; a part of a name instead
 * of `all` takes the pictures whose file has it in its name; without `--out` they lie in .cache/pictures.
 * `npm run pictures -- readme` makes those of the README. `--dist DIR` takes a folder that is built already.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build } from "vite";
import { serveFolders } from "./bench/folderServer.ts";
import { findChromium } from "./build/machine.ts";
import { asWebp } from "./pictures/asWebp.ts";
import { fileOf, type Sight } from "./pictures/sight.ts";
import { README_SIGHTS, SIGHTS } from "./pictures/sights.ts";
import { takePicture } from "./pictures/takePicture.ts";

/** Software drawing, so that every machine draws the same. */
const ARGUMENTS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];
const README_FOLDER = ".github/pictures";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" }, dist: { type: "string" } },
});
const [what = "all"] = positionals;
const isReadme = what === "readme";
const out = resolve(values.out ?? (isReadme ? README_FOLDER : ".cache/pictures"));
const wanted = isReadme ? README_SIGHTS : SIGHTS.filter((sight) => what === "all" || fileOf(sight).includes(what));
const executablePath = findChromium();
if (executablePath === null) stop("no Chromium on this machine: npx tsx scripts/prepareTests.ts says what to do");
if (wanted.length === 0) stop(`no picture has "${what}" in its name`);

const dist = values.dist === undefined ? mkdtempSync(join(tmpdir(), "guatu-pictures-")) : resolve(values.dist);
if (values.dist === undefined) await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
const server = await serveFolders({ "/": dist });
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
mkdirSync(out, { recursive: true });
let failures = 0;
for (const sight of wanted) await keep(sight);
await browser.close();
server.close();
if (values.dist === undefined) rmSync(dist, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;

async function keep(sight: Sight): Promise<void> {
  const file = isReadme ? `${sight.name}.webp` : fileOf(sight);
  try {
    const picture = await takePicture(browser, `${server.url}/`, sight);
    writeFileSync(join(out, file), isReadme ? await asWebp(browser, picture) : picture);
    process.stdout.write(`${file}\n`);
  } catch (error) {
    failures++;
    process.stderr.write(`${file}: ${(error as Error).message}\n`);
  }
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
