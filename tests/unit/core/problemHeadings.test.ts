import { expect, it } from "vitest";
import { problemHeadings } from "../../../src/core/problemHeadings.ts";
import { correctedHeadings } from "../../../src/engine/workspace/correctedFile.ts";

it.each([
  ["a command", ["line", "column", "reason"]],
  ["the Chinese page", Object.values(problemHeadings("zh"))],
  ["the English page", Object.values(problemHeadings("en"))],
])("a file of problem rows that %s wrote is known again by what stands behind its own columns", (_, behind) => {
  expect(correctedHeadings(["编号", "名称", ...behind])).toEqual(["编号", "名称"]);
  expect(correctedHeadings(["编号", "名称", "备注"])).toBeNull();
  expect(correctedHeadings(behind)).toBeNull();
});
