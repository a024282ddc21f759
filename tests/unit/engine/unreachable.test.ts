import { expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { urlFiles } from "../../../src/engine/workspace/urlFiles.ts";
import { failureSentence, lateWords } from "../../../src/words/wordsOf.ts";

it("a host that cannot be asked is named, with the line that would allow it", async () => {
  // What a browser says of a dead network, of a server that allows no one and of its own policy.
  const refused: typeof fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  const engine = createEngine((source) => urlFiles(source.type === "url" ? source.url : "", refused));
  const url = "https://maps.example.test:8443/p/project.json";
  const opened = await engine.ask("open", { personal: "show", source: { type: "url", url } });
  const failure = opened.ok ? null : opened.error;
  expect(failure).toEqual({ code: "host-unreachable", subject: url, detail: "maps.example.test:8443" });
  for (const language of ["zh", "en"] as const) {
    const sentence = failureSentence(await lateWords(language, "failures"), failure!);
    expect(sentence).toContain("maps.example.test:8443");
    expect(sentence).toContain("connect-src");
  }
});
