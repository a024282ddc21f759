import { expect, it } from "vitest";
import { bugDetail, type LogEntry, MOST_ENTRIES, readLog, withEntry, writeLog } from "../../../src/core/wallLog.ts";

const wrote = (entries: readonly (readonly [LogEntry["code"], string])[]): readonly LogEntry[] =>
  entries.reduce<readonly LogEntry[]>((log, [code, detail], at) => withEntry(log, code, detail, at), []);

it("holds the last two hundred entries, and is kept as lines of text", () => {
  const log = wrote(Array.from({ length: 500 }, (_, i) => ["reload", `${i} MB`] as const));
  expect(log).toHaveLength(MOST_ENTRIES);
  expect(log.at(-1)?.detail).toBe("499 MB");
  expect(writeLog(log).split("\n")).toHaveLength(MOST_ENTRIES);
  expect(readLog(writeLog(log))).toEqual(log);
});

it("counts what is so again, and what goes to and fro, in its entry", () => {
  const log = wrote([
    ["opened", "3"],
    ["files-lost", "1/2 HTTP 404"],
    ["files-back", ""],
    ["files-lost", "1/2 HTTP 404"],
    ["files-back", ""],
    ["files-back", ""],
  ]);
  expect(log.map(({ code, first, last, times }) => [code, first, last, times])).toEqual([
    ["opened", 0, 0, 1],
    ["files-lost", 1, 3, 2],
    ["files-back", 2, 5, 3],
  ]);
});

it("reads of what was kept as much as is a log", () => {
  expect(readLog(null)).toEqual([]);
  expect(readLog('{"a": 1}\n1\t2\tx\topened\t\n1\t2\t3\tunheard\t\n5\t6\t7\tunseen\t61')).toEqual([
    { code: "unseen", detail: "61", first: 5, last: 6, times: 7 },
  ]);
});

it("tells of a bug nothing that names a file, a person or a place", () => {
  const told = bugDetail(
    'engine failed at "site": 张三 13812345678 in 滨江社区台账.xlsx of C:/office/滨江.csv?x, line 3',
  );
  expect(told).not.toMatch(/\p{Script=Han}|xlsx|csv|1381/u);
  expect(told).toContain("engine failed at");
});
