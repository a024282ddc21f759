import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves folders below prefixes on a free port of this machine, in ranges or packed with gzip if wished; 404 for the rest. */
export async function serveFolders(
  folders: Readonly<Record<string, string>>,
  isPacked = false,
): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    const file =
      prefix === undefined ? "" : join(folders[prefix]!, normalize(path.slice(prefix.length) || "index.html"));
    if (file === "" || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const [, from, to] = (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? []).map(Number);
    const isRange = from !== undefined && to !== undefined;
    response.writeHead(isRange ? 206 : 200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
    });
    const bytes = createReadStream(file, isRange ? { start: from, end: to } : {});
    (isPacked ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Writes texts into a folder, which is made. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
