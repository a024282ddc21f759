import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Leaves modules out of a build that are never called there: what they export is there and does nothing. */
export const leaveOut = (modules: RegExp): Plugin => ({
  name: "leave-out",
  enforce: "pre",
  load(id) {
    if (!modules.test(id)) return null;
    const names = [...readFileSync(id, "utf8").matchAll(/^export (?:const|function|class) (\w+)/gm)].map(
      ([, name]) => name,
    );
    return ["const nothing = () => undefined;", ...names.map((name) => `export const ${name} = nothing;`)].join("\n");
  },
});
