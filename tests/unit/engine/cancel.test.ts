import { expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";

/** A server that answers what it has and is silent about everything else. */
const silentAfter =
  (files: Readonly<Record<string, string>>): typeof fetch =>
  (input, init) => {
    const text = files[new URL(input instanceof Request ? input.url : input).pathname];
    if (text !== undefined) return Promise.resolve(new Response(text));
    return new Promise((_, reject) => {
      const end = () => reject(new DOMException("aborted", "AbortError"));
      if (init?.signal?.aborted === true) end();
      init?.signal?.addEventListener("abort", end);
    });
  };

const PROJECT = JSON.stringify({
  version: 1,
  title: "示例",
  layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
});

it.each([
  ["project.json", {}],
  ["a layer's file", { "/p/project.json": PROJECT }],
])("opening is given up while the server says nothing of %s", async (_, files) => {
  const engine = createEngine((source, signal) =>
    urlFiles(source.type === "url" ? source.url : "", silentAfter(files), signal),
  );
  const controller = new AbortController();
  const opening = engine.ask(
    "open",
    { personal: "show", source: { type: "url", url: "https://example.test/p/project.json" } },
    { signal: controller.signal },
  );
  setTimeout(() => controller.abort());
  const opened = await opening;
  expect(opened.ok ? null : opened.error.code).toBe("aborted");
});
