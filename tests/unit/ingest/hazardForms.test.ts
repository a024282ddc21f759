import { expect, test } from "vitest";
import { hazardForm } from "../../../src/ingest/columns/hazardForms.ts";

test.each([
  ["问题及隐患", "description"],
  ["安全隐患", "description"],
  ["存在的消防安全隐患", "description"],
  ["发现的主要问题", "description"],
  ["隐患具体描述", "description"],
  ["隐患问题清单", "description"],
  ["整改落实情况", "status"],
  ["隐患整改落实进展情况", "status"],
  ["问题处置进度", "status"],
  ["是否已完成整改", "status"],
  ["目前进展", "status"],
  ["销案情况", "status"],
  ["隐患是否整改到位", "status"],
  ["要求整改完成时间", "due"],
  ["承诺整改时间", "due"],
  ["限定改正日期", "due"],
  ["整改到位时间", "rectified"],
  ["实际整改完成日期", "rectified"],
  // what is none of a hazard's, or says which and not what
  ["是否存在火灾隐患", null],
  ["有无隐患", null],
  ["隐患数量", null],
  ["隐患整改责任人", null],
  ["消防设施情况", null],
  ["住人情况", null],
  ["责任落实情况", null],
  ["消防安全", null],
  ["整改", null],
] as const)("%s tells %s", (heading, field) => expect(hazardForm(heading)).toBe(field));
