import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built app is served. */
    baseUrl: string;
    /** A folder whose contents are served below `baseUrl` as given/. */
    givenFolder: string;
    /** The portable file. */
    portableUrl: string;
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
const DIST = resolve(ROOT, "dist");
const PORTABLE = resolve(ROOT, "dist-portable/guatu.html");
/** Nobody promises the app the root of a server. */
const BELOW = "/some/where/";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

let server: Server;
let given: string;

export async function setup(project: TestProject): Promise<void> {
  for (const built of [join(DIST, "index.html"), PORTABLE]) {
    if (!existsSync(built)) throw new Error(`${built} is not there; build it with: npx tsx scripts/prepareTests.ts`);
  }
  given = mkdtempSync(join(tmpdir(), "guatu-given-"));
  mkdirSync(given, { recursive: true });
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith(BELOW) ? fileAt(path.slice(BELOW.length)) : null;
    if (file === null) {
      response
        .writeHead(404, { "Content-Type": "text/html" })
        .end("<!doctype html><title>404</title><h1>Not Found</h1>");
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  project.provide("baseUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}${BELOW}`);
  project.provide("givenFolder", given);
  project.provide("portableUrl", `file://${PORTABLE}`);
}

export function teardown(): void {
  server.closeAllConnections();
  server.close();
  rmSync(given, { recursive: true, force: true });
}

/** The file that an address below the app means; null for none. */
function fileAt(path: string): string | null {
  const inGiven = path.startsWith("given/");
  const folder = inGiven ? given : DIST;
  const file = resolve(folder, inGiven ? path.slice("given/".length) : path || "index.html");
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
