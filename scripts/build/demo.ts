import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin } from "vite";

/** Gives the demo project out at demo/: copied by the build, read from its folder in development. */
export function demo(folder: string): Plugin {
  return {
    name: "guatu:demo",
    generateBundle() {
      if (!existsSync(join(folder, "project.json")))
        this.error(`${folder} has no project.json; make it with: npm run demo`);
      for (const path of filesUnder(folder)) {
        this.emitFile({ type: "asset", fileName: `demo/${path}`, source: readFileSync(join(folder, path)) });
      }
    },
    configureServer(server) {
      server.middlewares.use("/demo", (request, response) => {
        const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
        const file = resolve(folder, `.${path}`);
        if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
          response.writeHead(404, { "Content-Type": "text/html" }).end("not found");
          return;
        }
        response.setHeader("Cache-Control", "no-cache");
        if (file.endsWith("json")) response.setHeader("Content-Type", "application/json; charset=utf-8");
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** Paths of the files in a folder and below, with forward slashes, in order. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
