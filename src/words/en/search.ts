import { grouped } from "../parts/numbers.ts";
import type { Words } from "../zh/zh.ts";

export const search: Words["search"] = {
  hint: "Name, pinyin, address, ID",
  found: "Search results",
  listAll: (n) => `List all ${grouped(n)}`,
  nothingHint: "Type a name, its pinyin (binjiang) or initials (bj), an address or an ID",
};
