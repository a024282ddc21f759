import { grouped } from "../parts/numbers.ts";

/** Finding a site by its name, its pinyin, its address or its id. */
export const search = {
  hint: "名称、拼音、地址、编号",
  found: "搜索结果",
  listAll: (n: number): string => `列出全部 ${grouped(n)} 家`,
  nothingHint: "可输入名称、全拼（binjiang）、首字母（bj）、地址或编号",
};
