import { expect, it } from "vitest";
import { failures } from "../../../src/words/zh/trouble.ts";

it("says in Chinese where a JSON text goes wrong", () => {
  const said = failures["json-broken"]({ code: "json-broken", subject: "project.json", detail: "line 3 column 7" });
  expect(said).toContain("（第 3 行第 7 个字符）");
  expect(said).not.toMatch(/line|column/);
});
