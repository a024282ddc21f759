import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { INSIDE_GROUND } from "../src/core/keptGround.ts";
import { FONT_FILES } from "../src/map/page/pageFonts.ts";
import { FONT_PACKAGE, packedFonts } from "./build/documentFonts.ts";
import { thirdPartyNotices } from "./build/notices.ts";
import { packProject, withPictures } from "./build/packProject.ts";
import { withGround } from "./build/portableGround.ts";
import { type PackedProject, portablePage } from "./build/portablePage.ts";
import { workersInThePage } from "./build/workersInThePage.ts";
import { CannotRun } from "./commands/cannotRun.ts";
import { visible } from "./commands/terminal.ts";

const FACES = ["regular", "strong"] as const;
const ROOT = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    project: { type: "string", default: resolve(ROOT, "data/demo/project.json") },
    out: { type: "string", default: resolve(ROOT, "dist-portable/guatu.html") },
    // The faces of PDF files: eleven megabytes more.
    fonts: { type: "boolean", default: false },
    // An archive of tiles, on this disk or at an address, of which the surroundings of the sites go inside.
    ground: { type: "string" },
    margin: { type: "string", default: String(INSIDE_GROUND.kilometres) },
    maxzoom: { type: "string", default: String(INSIDE_GROUND.deepest) },
  },
});

/** The page's icon as part of the page. */
const iconInThePage: Plugin = {
  name: "guatu:icon-in-the-page",
  transformIndexHtml: (html) =>
    html.replace('href="./icon.svg"', () => {
      const svg = readFileSync(resolve(ROOT, "public/icon.svg"));
      return `href="data:image/svg+xml;base64,${svg.toString("base64")}"`;
    }),
};

/** A page from a disk is not installed: it is one file already. */
const withoutManifest: Plugin = {
  name: "guatu:without-manifest",
  transformIndexHtml: (html) => html.replace(/\s*<link rel="manifest"[^>]*>/, ""),
};

/** What sets the theme before the first paint, as part of the page. */
const themeInThePage: Plugin = {
  name: "guatu:theme-in-the-page",
  transformIndexHtml: {
    order: "pre",
    handler: (html) =>
      html.replace('<script src="/first-theme.js"></script>', () => {
        const script = readFileSync(resolve(ROOT, "public/first-theme.js"), "utf8");
        return `<script>${script}</script>`;
      }),
  },
};

const notices = thirdPartyNotices();
const built = await build({
  root: ROOT,
  configFile: false,
  logLevel: "warn",
  plugins: [
    react(),
    workersInThePage(() => [notices.gather()]),
    iconInThePage,
    withoutManifest,
    themeInThePage,
    viteSingleFile(),
    notices.gather(),
  ],
  build: {
    write: false,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
const files = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
const page = files.find(({ fileName }) => fileName === "index.html");
if (page?.type !== "asset" || files.length > 1) {
  throw new Error(`the build is not one page: ${files.map(({ fileName }) => fileName).join(", ")}`);
}
const html = typeof page.source === "string" ? page.source : Buffer.from(page.source).toString("utf8");
const packed = packProject(values.project, (path) =>
  process.stderr.write(`not in the project's folder: ${visible(path)}\n`),
);
const pictured = await withPictures(values.project, packed);
const ground = values.ground === undefined ? null : await cutGround(pictured, values.ground);
const project = ground?.project ?? pictured;
if (values.fonts) notices.add(FONT_PACKAGE);
const faces = values.fonts ? packedFonts() : null;
const fonts = faces === null ? [] : FACES.map((face) => ({ path: FONT_FILES[face], content: faces[face] }));
const portable = portablePage(html, { project, fonts, notices: notices.text() });
mkdirSync(dirname(resolve(values.out)), { recursive: true });
writeFileSync(values.out, portable);
process.stdout.write(
  `${values.out}  ${(Buffer.byteLength(portable) / 1e6).toFixed(1)} MB, with ${visible(project.name)} (${project.files.length} files)${
    ground === null ? "" : `, ${Math.max(0.1, ground.bytes / 1e6).toFixed(1)} MB of them ground (${ground.tiles} tiles)`
  }\n`,
);

/** The part of an archive that the sites lie on; what stands in the way ends it all with a word. */
async function cutGround(packed: PackedProject, from: string) {
  const numbers = { kilometres: Number(values.margin), deepest: Number(values.maxzoom) };
  try {
    if (!Object.values(numbers).every((one) => one >= 0 && one <= 500))
      throw new CannotRun("--margin wants kilometres, --maxzoom a zoom");
    return await withGround(values.project, packed, { from, ...numbers });
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`${visible(error.message)}\n`);
    process.exit(2);
  }
}
