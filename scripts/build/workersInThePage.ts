import { build, type Plugin } from "vite";

const ASKED = /\?worker&url$/;
const MARK = "\0guatu:worker-text:";

/**
 * For a page that stands alone: `?worker&url` gives the address of a text in the page instead of a file's.
 * From file:// Chromium starts no module worker from a `blob:` address, so each worker is bundled into one classic script;
 * the address ends in `.cjs` because that is how MapLibre tells a classic worker. `plugins` makes those that each such bundle goes through.
 */
export function workersInThePage(plugins: () => Plugin[]): Plugin {
  return {
    name: "guatu:workers-in-the-page",
    enforce: "pre",
    resolveId: {
      filter: { id: ASKED },
      async handler(source, importer) {
        const found = await this.resolve(source.replace(ASKED, ""), importer, { skipSelf: true });
        return found === null ? null : MARK + found.id;
      },
    },
    load: {
      filter: { id: /^\0guatu:worker-text:/ },
      async handler(id) {
        const text = await classicScript(id.slice(MARK.length), plugins());
        return `const text = ${JSON.stringify(text)};
export default URL.createObjectURL(new Blob([text], { type: "text/javascript" })) + "#worker.cjs";`;
      },
    },
  };
}

/** A worker's module and all that it imports as one classic script. */
async function classicScript(file: string, plugins: Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins,
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: file, output: { format: "iife", name: "worker", codeSplitting: false } },
    },
  });
  const output = [built].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const [chunk, ...others] = output;
  if (chunk?.type !== "chunk" || others.length > 0)
    throw new Error(`${file} is not one script: ${output.map(({ fileName }) => fileName).join(", ")}`);
  return chunk.code;
}
