import { expect, it } from "vitest";
import { startsWith } from "../../../scripts/build/startsWith.ts";

it("what an entry starts with lies in one file; the entry itself, what comes late and what another starts with do not", () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    start: ["a"],
    a: ["b"],
    b: ["a"],
    late: ["b"],
    other: [],
  };
  const modules = {
    getModuleInfo: (id: string) => (imports[id] === undefined ? null : { importedIds: imports[id] }),
  };
  const nameOf = startsWith("start", "shell");
  expect(Object.keys(imports).map((id) => nameOf(id, modules))).toEqual([null, "shell", "shell", null, null]);
  expect(startsWith("elsewhere", "engine")("a", modules)).toBe(null);
});
