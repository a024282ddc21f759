/**
 * Pictures of the app as it is. `npm run pictures -- all --out DIR` takes every state of it; a part of a name instead
 * of `all` takes the pictures whose file has it in its name; without `--out` they lie in .cache/pictures.
 * `--screen 1920x1080`, `--language en` and `--theme light` stand instead of what each state says, so that each can be
 * taken on any screen, in either language and theme.
 * `npm run pictures -- readme` makes those of the README. `--dist DIR` takes a folder that is built already.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { serveFolders } from "./bench/folderServer.ts";
import { launchChromium } from "./build/chromium.ts";
import { asWebp } from "./pictures/asWebp.ts";
import { allWith, insteadOf, SCREEN_SIZES } from "./pictures/instead.ts";
import { fileOf, type Screenshot } from "./pictures/screenshot.ts";
import { README_SIGHTS, SIGHTS } from "./pictures/screenshots.ts";
import { takePicture } from "./pictures/takePicture.ts";

const README_FOLDER = ".github/pictures";

const USAGE = `npm run pictures -- [all|readme|PART OF A NAME] [--out DIR] [--dist DIR]
  [--screen ${SCREEN_SIZES.join("|")}]
  [--language zh|en] [--theme dark|light]`;

const { values, positionals } = understood();
const [what = "all", ...tooMany] = positionals;
const isReadme = what === "readme";
const out = resolve(values.out ?? (isReadme ? README_FOLDER : ".cache/pictures"));
const wanted = wantedScreenshots();

const dist = values.dist === undefined ? mkdtempSync(join(tmpdir(), "guatu-pictures-")) : resolve(values.dist);
if (values.dist === undefined) await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
const server = await serveFolders({ "/": dist });
const browser = await launchChromium("--force-color-profile=srgb");
mkdirSync(out, { recursive: true });
let failures = 0;
for (const screenshot of wanted) await keep(screenshot);
await browser.close();
server.close();
if (values.dist === undefined) rmSync(dist, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;

async function keep(screenshot: Screenshot): Promise<void> {
  const file = isReadme ? `${screenshot.name}.webp` : fileOf(screenshot);
  try {
    const picture = await takePicture(browser, `${server.url}/`, screenshot);
    writeFileSync(join(out, file), isReadme ? await asWebp(browser, picture) : picture);
    process.stdout.write(`${file}\n`);
  } catch (error) {
    failures++;
    process.stderr.write(`${file}: ${(error as Error).message}\n`);
  }
}

function understood() {
  const text = { type: "string" } as const;
  try {
    const options = { out: text, dist: text, screen: text, language: text, theme: text };
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

function wantedScreenshots(): readonly Screenshot[] {
  try {
    const instead = insteadOf(values);
    if (tooMany.length > 0) throw new Error(`one name at a time, not also ${tooMany.join(" ")}`);
    if (!isReadme) {
      const found = allWith(instead, SIGHTS).filter(
        (screenshot) => what === "all" || fileOf(screenshot).includes(what),
      );
      if (found.length === 0) throw new Error(`no picture has "${what}" in its name`);
      return found;
    }
    if (Object.keys(instead).length > 0)
      throw new Error("the README's pictures have their own screen, language and theme");
    return README_SIGHTS;
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
