import { describe, expect, it, test } from "vitest";
import {
  closeReason,
  readLevel,
  readStatus,
  readSupervision,
  readUsable,
  readZoneRule,
  saysSuspended,
} from "../../../src/ingest/values/statusWords.ts";

const emptied = (code: string) => ({ value: null, fault: { code, action: "emptied" } });
const unknown = "status-unknown";

describe("readStatus", () => {
  test.each([
    // every word of domain.md B9
    ["未整改", "open"],
    ["整改中", "in-progress"],
    ["已整改", "rectified"],
    ["无法整改", "open"],
    ["无需整改", "closed"],
    ["待验收", "awaiting-review"],
    ["已验收", "closed"],
    ["审核中", "open"],
    ["待整改", "open"],
    ["待复检", "awaiting-review"],
    ["完成", "rectified"],
    ["上报未整改", "open"],
    ["责令未整改", "open"],
    ["已通知待整改", "open"],
    ["已整改待审核", "awaiting-review"],
    ["审核通过", "closed"],
    ["审核不通过", "in-progress"],
    ["已完成", "rectified"],
    ["已销号", "closed"],
    ["未销号", "open"],
    // domain.md A3
    ["尚未启动整改", "open"],
    ["未完成整改", "in-progress"],
    ["销案", "closed"],
    ["摘牌", "closed"],
    ["限期整改", "in-progress"],
    ["误报", "closed"],
    ["是", "rectified"],
    ["否", "open"],
    // form
    [" 已整改 ", "rectified"],
    ["已 整 改", "rectified"],
    ["“已整改”", "rectified"],
    ["已整改（待验收）", "awaiting-review"],
    ["In Progress", "in-progress"],
    ["in-progress", "in-progress"],
    ["ＣＬＯＳＥＤ", "closed"],
    ["Resolved", "rectified"],
    ["√", "rectified"],
    // one known word in a sentence
    ["经街道核实已整改", "rectified"],
    ["经复查已整改", "closed"],
    ["业主未整改", "open"],
    ["于12月5日整改完成", "rectified"],
    ["尚未完成整改的", "in-progress"],
    // what is meant to come says nothing of how things stand
    ["目前整改中，预计12月底", "in-progress"],
    ["正在整改，预计12月20日整改完成", "in-progress"],
    ["未整改，计划下月完成整改", "open"],
    ["已整改，预计下周验收合格", unknown],
    ["预计12月整改完成", unknown],
    ["逾期未改", "open"],
    ["改好了", "rectified"],
    ["要求整改完成", unknown],
    ["尚未全部已整改", unknown],
    ["是否已整改", unknown],
    ["已整改率", unknown],
    ["已整改50%", unknown],
    ["已完成3处，剩余2处", unknown],
    ["部分未整改，部分已整改", unknown],
    ["一处整改中，一处已整改", unknown],
    ["材料完成上报", unknown],
    // nobody's guess
    ["0", unknown],
    ["1", unknown],
    ["9", unknown],
    ["-1", unknown],
    // domain.md B11
    ["停业整改", "in-progress"],
    ["约谈", "in-progress"],
    ["已督促", "in-progress"],
    ["挂牌督办中", "in-progress"],
    ["同意延期", "in-progress"],
    ["移交消防大队", "in-progress"],
    ["已移送", "in-progress"],
    ["未达标", "in-progress"],
    ["部分整改", "in-progress"],
    ["整改完畢", "rectified"],
    ["已銷號", "closed"],
    ["即查即改", null],
    ["立行立改", null],
    ["立即整改", null],
    ["已复查", unknown],
    ["1.已更换；2.正在清理", unknown],
    ["已更换灭火器；通道正在清理", unknown],
    ["已整改后反弹", unknown],
    ["已清理但又堆放", unknown],
    ["已更换灭火器", "rectified"],
    ["constructor", unknown],
    ["undone", unknown],
    ["incomplete", unknown],
    // nothing said of the stage
    ["", null],
    ["/", null],
    ["-", null],
    ["停用", null],
    ["停产停业", null],
    ["责令停产停业整改", null],
  ] as const)("%j → %s", (text, expected) => {
    expect(readStatus(text)).toEqual(expected === unknown ? emptied(unknown) : { value: expected });
  });

  test.each([
    ["是", "是否整改", "rectified"],
    ["是", "是否销号", "closed"],
    ["是", "是否銷號", "closed"],
    ["否", "是否销号", "open"],
    ["1", "是否整改", "rectified"],
    ["0", "是否整改", "open"],
    ["1", "状态", null],
    ["-1", "是否整改", null],
    ["已整改", "是否销号", "rectified"],
  ])("%j under %j", (text, heading, expected) => expect(readStatus(text, heading).value).toBe(expected));
});

test.each([
  ["无需整改", "no-need"],
  [" 无需 整改 ", "no-need"],
  ["误报", "false-alarm"],
  ["经核实为误报", "false-alarm"],
  ["非误报", null],
  ["已销号", null],
  ["无法整改", null],
  ["", null],
])("closeReason %j is %j", (text, reason) => expect(closeReason(text)).toBe(reason));

test("停用 and its like mark the site", () => {
  expect(["停用", "停产停业", "责令停产停业整改", "已整改", ""].map(saysSuspended)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ["一般", "general"],
  ["一般隐患", "general"],
  ["一般火灾隐患", "general"],
  ["重大", "major"],
  ["重大隐患", "major"],
  ["重大火灾隐患", "major"],
  ["重大事故隐患（已判定）", "major"],
  ["Major", "major"],
  ["minor", "general"],
  ["非重大隐患", "general"],
  ["", null],
  ["/", null],
])("level %j is %s", (text, expected) => expect(readLevel(text)).toEqual({ value: expected }));

test.each(["重点", "一般/重大", "不属于重大", "疑似重大", "1", "一级"])("level %j is unknown", (text) => {
  expect(readLevel(text)).toEqual(emptied("level-unknown"));
});

test("a column that asks whether it is major answers yes and no", () => {
  expect(readLevel("是", "是否重大隐患").value).toBe("major");
  expect(readLevel("否", "是否重大隐患").value).toBe("general");
  expect(readLevel("是").value).toBeNull();
});

test.each([
  ["无", "none"],
  ["否", "none"],
  ["未挂牌", "none"],
  ["街镇", "street"],
  ["镇街级", "street"],
  ["街道", "street"],
  ["三江街道挂牌督办", "street"],
  ["县区", "county"],
  ["区", "county"],
  ["县级", "county"],
  ["县级挂牌督办", "county"],
  ["区政府挂牌督办", "county"],
  ["是", "county"],
  ["已挂牌", "county"],
  ["挂牌督办", "county"],
  ["市", "city"],
  ["市级", "city"],
  ["重庆市政府挂牌", "city"],
  ["省", "province"],
  ["省级", "province"],
  ["省安委会挂牌督办", "province"],
  ["自治区级", "province"],
  ["国家", "state"],
  ["国务院安委办", "state"],
  ["", null],
  ["/", null],
])("supervision %j is %s", (text, expected) => expect(readSupervision(text)).toEqual({ value: expected }));

test.each(["某某小区", "甲级？", "2", "已摘牌"])("supervision %j is unknown", (text) => {
  expect(readSupervision(text)).toEqual(emptied("supervision-unknown"));
});

describe("readUsable knows the words of contract.md 2 and no other", () => {
  test.each(["可用", "完好", "正常", "在用", "active", "Active", "true", "TRUE", "1", " 可用 ", "１"])(
    "%j can be used",
    (text) => {
      expect(readUsable(text)).toEqual({ value: true });
    },
  );
  test.each(["损坏", "停用", "无水", "埋压", "被占", "locked", "Locked", "false", "0"])("%j cannot", (text) => {
    expect(readUsable(text)).toEqual({ value: false });
  });
  test.each(["是", "维修中", "Retired", "/", "无", "yes"])("%j is not known", (text) => {
    expect(readUsable(text)).toEqual({ value: null, fault: { code: "usable-unknown", action: "kept" } });
  });
  it("says nothing of a blank", () => expect(readUsable(" ")).toEqual({ value: null }));
});

test.each([
  ["禁放", "forbidden"],
  ["禁放区", "forbidden"],
  ["禁止燃放", "forbidden"],
  ["禁燃区", "forbidden"],
  ["不得燃放", "forbidden"],
  ["forbidden", "forbidden"],
  ["限放", "limited"],
  ["限放区域", "limited"],
  ["限时燃放", "limited"],
  ["Restricted", "limited"],
  ["燃放", "allowed"],
  ["燃放点", "allowed"],
  ["允许", "allowed"],
  ["可放", "allowed"],
  ["allowed", "allowed"],
  ["", null],
])("rule %j is %s", (text, expected) => expect(readZoneRule(text)).toEqual({ value: expected }));

test.each(["禁放/限放", "非禁放", "其他", "3"])("rule %j is unknown", (text) => {
  expect(readZoneRule(text)).toEqual(emptied("rule-unknown"));
});
