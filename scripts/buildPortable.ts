import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { FONT_FILES } from "../src/map/page/pageFonts.ts";
import { FONT_PACKAGE, packedFonts } from "./build/documentFonts.ts";
import { thirdPartyNotices } from "./build/notices.ts";
import { packProject, withPictures } from "./build/packProject.ts";
import { portablePage } from "./build/portablePage.ts";
import { workersInThePage } from "./build/workersInThePage.ts";
import { visible } from "./commands/terminal.ts";

const FACES = ["regular", "strong"] as const;
const ROOT = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    project: { type: "string", default: resolve(ROOT, "data/demo/project.json") },
    out: { type: "string", default: resolve(ROOT, "dist-portable/guatu.html") },
    // The faces of PDF files: eleven megabytes more.
    fonts: { type: "boolean", default: false },
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
const named = packProject(values.project, (path) =>
  process.stderr.write(`not in the project's folder: ${visible(path)}\n`),
);
const project = await withPictures(values.project, named);
if (values.fonts) notices.add(FONT_PACKAGE);
const packed = values.fonts ? packedFonts() : null;
const fonts = packed === null ? [] : FACES.map((face) => ({ path: FONT_FILES[face], content: packed[face] }));
const portable = portablePage(html, { project, fonts, notices: notices.text() });
mkdirSync(dirname(resolve(values.out)), { recursive: true });
writeFileSync(values.out, portable);
process.stdout.write(
  `${values.out}  ${(Buffer.byteLength(portable) / 1e6).toFixed(1)} MB, with ${visible(project.name)} (${project.files.length} files)\n`,
);
