import { describe, expect, inject, it } from "vitest";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();
const ELSEWHERE = "http://127.0.0.1:9/";

describe("the served app", () => {
  it("starts with the demo below any path and asks nobody else", async () => {
    await given.theDemo();
    expect(then.requests()).toContain(`${inject("baseUrl")}demo/project.json`);
    expect(then.consoleErrors()).toEqual([]);
  });

  it("has a policy without anything unsafe", async () => {
    await given.theDemo();
    const policy = await then.policy();
    expect(policy).toMatch(/^\s*default-src 'none';\s*connect-src 'self';\s*script-src 'self';\s*style-src 'self';/);
    expect(policy).not.toContain("unsafe");
  });

  it("runs no script that someone slipped in", async () => {
    await given.theDemo();
    await when.aForeignScriptRuns("window.slippedIn = true");
    await then.refused("script-src");
    expect(await then.valueOf("slippedIn")).toBe(undefined);
  });

  it("holds its workers to the page's policy", async () => {
    await given.theDemo();
    const answers = await then.workersAskFor(ELSEWHERE);
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers)).toEqual(new Set(["refused"]));
    expect(then.requests().filter((url) => url.startsWith(ELSEWHERE))).toEqual([]);
  });
});
