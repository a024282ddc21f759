import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { licenceText } from "./licenceText.ts";

/** The file beside the built page that names what is inside it, and under which licence. */
export const NOTICES_FILE = "third-party-notices.txt";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export interface Notices {
  /** Notes what one build bundles; each worker is a build of its own. */
  gather(): Plugin;
  /** Notes the package in a folder, of which something goes into the build that no module is. */
  add(folder: string): void;
  /** Puts the file into the build that this is the last plugin of. */
  write(): Plugin;
  /** What has been noted so far, as one text. */
  text(): string;
}

/** Notes the packages that go into a build, from the modules that the bundler took; a package without a licence to quote fails it. */
export function thirdPartyNotices(): Notices {
  const folders = new Map<string, Package>();
  const gather = (): Plugin => ({
    name: "guatu:notices",
    apply: "build",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? Object.entries(file.modules) : [],
      );
      // Of some modules nothing is left once what is unused has been taken out.
      const kept = modules.filter(([, { renderedLength }]) => renderedLength > 0);
      for (const folder of kept.flatMap(([module]) => packagesIn(module))) {
        if (!folders.has(folder)) folders.set(folder, packageAt(folder));
      }
    },
  });
  const add = (folder: string): void => {
    folders.set(folder, packageAt(folder));
  };
  const text = () => noticesText([...folders.values()]);
  const write = (): Plugin => ({
    name: "guatu:notices-file",
    apply: "build",
    generateBundle: {
      order: "post",
      handler() {
        this.emitFile({ type: "asset", fileName: NOTICES_FILE, source: text() });
      },
    },
  });
  return { gather, add, write, text };
}

/** The folders of the package that a module is of, and of those that were built into it before it was published; none for a module that no file is. */
export function packagesIn(module: string): readonly string[] {
  const file = module.replace(/\?.*$/, "").replaceAll("\\", "/");
  const own = file.startsWith("\0") ? null : /^(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(file);
  if (own === null) return [];
  const folder = `${own[1]}${own[2]}`;
  return [folder, ...namesInside(file).flatMap((name) => installed(name, folder))];
}

/** A published bundle names its sources in the map beside it. */
function namesInside(file: string): readonly string[] {
  if (!existsSync(`${file}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${file}.map`, "utf8")) as { sources: readonly string[] };
  return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
}

/** Where a package finds another: in its own node_modules, else in those of the folders around it. */
function installed(name: string, from: string): readonly string[] {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return [found];
  }
  return [];
}

function packageAt(folder: string): Package {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly licenses?: readonly { readonly type: string }[];
    readonly author?: string | { readonly name: string };
  };
  const licence = license ?? licenses?.map(({ type }) => type).join(" or ") ?? "";
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0)
    texts.push(licenceText(licence, typeof author === "string" ? author : (author?.name ?? name)));
  return { name, version, licence: licence.replace(/^\((.*)\)$/, "$1"), text: texts.join("\n\n") };
}

/** One entry for all packages with the same words, by their names. */
function noticesText(packages: readonly Package[]): string {
  const byText = new Map<string, Set<string>>();
  for (const { name, version, licence, text } of packages) {
    const named = byText.get(text) ?? new Set();
    byText.set(text, named.add(`${name} ${version} (${licence})`));
  }
  const entries = [...byText]
    .map(([text, named]) => `${[...named].sort().join("\n")}\n\n${text}\n`)
    .sort((a, b) => (a < b ? -1 : 1));
  const rule = `\n${"-".repeat(80)}\n\n`;
  return `Guatu is made with the packages below. Each is followed by the licence that it is given under.\n${rule}${entries.join(rule)}`;
}
