import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { filesUnder } from "./demo.ts";

const WORKER = "service-worker.js";
/** The line of the worker that the list takes the place of. */
const LIST = /^const BUILT = .*;$/m;
/** What is data and not the app: it is asked for anew each time, of its server. */
const DATA = /^demo\//;

/** Gives the service worker of the built page the list of all built files: they are there with the network gone. */
export function offline(): Plugin {
  let folder = "";
  return {
    name: "guatu:offline",
    apply: "build",
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    // After everything else has been written, public files too.
    writeBundle: {
      order: "post",
      sequential: true,
      handler: () => writeFileSync(join(folder, WORKER), serviceWorker(folder)),
    },
  };
}

/** The text of the service worker of a built folder. */
export function serviceWorker(folder: string): string {
  const files = filesUnder(folder).filter((path) => path !== WORKER && !path.endsWith(".map") && !DATA.test(path));
  const sum = createHash("sha256");
  for (const path of files)
    sum
      .update(path)
      .update("\0")
      .update(readFileSync(join(folder, path)));
  const entry = /<script[^>]* type="module"[^>]* src="\.?\/?([^"]+)"/.exec(
    readFileSync(join(folder, "index.html"), "utf8"),
  )?.[1];
  if (entry === undefined || !files.includes(entry)) throw new Error(`${folder}/index.html loads no built script`);
  const built = { version: sum.digest("hex").slice(0, 16), entry, files };
  const text = readFileSync(join(folder, WORKER), "utf8");
  if (!LIST.test(text)) throw new Error(`${folder}/${WORKER} has no line for the list of files`);
  return text.replace(LIST, () => `const BUILT = ${JSON.stringify(built)};`);
}
