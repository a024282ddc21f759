import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What a server does with a file: `dead` for all of them. */
export const FAULTS = ["missing", "html", "half", "dead", "error", "empty", "project"] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyServer {
  readonly url: string;
  /** The files of the project below `given/`, by name; set to change them. */
  readonly files: Record<string, string>;
  /** What is wrong now. */
  fault: Fault | null;
  /** Requests for project.json: one a round of looks. */
  rounds: number;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const LEDGER = "sites.csv";
const PAGE = "<!doctype html><title>Sign in</title><p>Sign in</p>";
const GIVEN = "/given/";

/** Serves the built page and a project beside it, by ETag, as a real server does, and fails as real servers do. */
export async function faultyServer(dist: string): Promise<FaultyServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!path.startsWith(GIVEN)) {
      const file = join(dist, normalize(path === "/" ? "/index.html" : path));
      if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
      else response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "" }).end(readFileSync(file));
      return;
    }
    const name = path.slice(GIVEN.length);
    if (name === "project.json") faulty.rounds++;
    const text = faulty.files[name];
    const { fault } = faulty;
    const isHit = fault === "project" ? name === "project.json" : name === LEDGER;
    if (fault === "dead") request.socket.destroy();
    else if (text === undefined || (isHit && fault === "missing")) response.writeHead(404).end(PAGE);
    else if (isHit && fault === "error") response.writeHead(500).end();
    else {
      const bytes = Buffer.from(isHit ? harmed(text, fault) : text);
      const etag = `"${bytes.length.toString(16)}-${sumOf(bytes).toString(16)}"`;
      const isSame = request.headers["if-none-match"] === etag;
      response.writeHead(isSame ? 304 : 200, { ETag: etag, "Cache-Control": "no-cache" });
      response.end(isSame || request.method === "HEAD" ? undefined : bytes);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const faulty: FaultyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files: {},
    fault: null,
    rounds: 0,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return faulty;
}

function harmed(text: string, fault: Fault | null): string {
  if (fault === "html") return PAGE;
  if (fault === "empty") return "";
  if (fault === "project") return text.slice(0, text.length / 2);
  // In the middle of a row.
  if (fault === "half") return text.slice(0, text.lastIndexOf(",", text.length / 2));
  return text;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
