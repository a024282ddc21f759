import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const kB = (text: string) => `${(gzipSync(text).length / 1000).toFixed(0)} kB`;

/** Says after a build what the page's scripts weigh, gzipped: those it starts with and those it fetches when they are used. */
export function printFirstLoad(): Plugin {
  return {
    name: "guatu:first-load",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])),
        );
        const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
        if (entry === undefined) return;
        const first = new Set([entry.fileName]);
        for (const name of first)
          for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) first.add(next);
        const textOf = (names: Iterable<string>) => [...names].map((name) => chunks.get(name)?.code ?? "").join("\n");
        const later = [...chunks.keys()].filter((name) => !first.has(name));
        this.info(
          `first load ${kB(textOf(first))}, later ${later.map((name) => `${name} ${kB(textOf([name]))}`).join(", ") || "nothing"}`,
        );
      },
    },
  };
}
