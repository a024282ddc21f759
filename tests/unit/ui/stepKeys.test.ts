import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pressStep, type Steps, standSteps, stepOf } from "../../../src/ui/stepKeys.ts";
import { isTyping } from "../../../src/ui/typing.ts";

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
/** A key as people write it: `Ctrl+Shift+Z`. */
function keyed(written: string) {
  const [key = "", ...held] = written.split("+").reverse();
  const isHeld = (name: string) => held.includes(name);
  const [ctrlKey, metaKey] = [isHeld("Ctrl"), isHeld("Cmd")];
  // With Shift a letter comes as a capital.
  return {
    ctrlKey,
    metaKey,
    altKey: isHeld("Alt"),
    shiftKey: isHeld("Shift"),
    key: isHeld("Shift") ? key : key.toLowerCase(),
  };
}

describe("the keys of the way back and forward", () => {
  it.each([
    ["Ctrl+Z", "undo"],
    ["Cmd+Z", "undo"],
    ["Ctrl+Shift+Z", "redo"],
    ["Cmd+Shift+Z", "redo"],
    ["Ctrl+Y", "redo"],
    ["Cmd+Y", null],
    ["Ctrl+Shift+Y", null],
    ["Ctrl+Alt+Z", null],
    ["Ctrl+Cmd+Z", null],
    ["Shift+Z", null],
    ["Z", null],
    ["Ctrl+X", null],
  ])("%s is %s", (written, step) => {
    expect(stepOf(keyed(written))).toBe(step);
  });

  it("are the same with the capitals lock on", () => {
    expect(stepOf({ ...NO_KEYS, ctrlKey: true, key: "Z" })).toBe("undo");
    expect(stepOf({ ...NO_KEYS, ctrlKey: true, shiftKey: true, key: "z" })).toBe("redo");
  });
});

describe("pressing them", () => {
  let done: string[];
  let isDialogOpen: boolean;
  let listeners: Set<unknown>;
  let ends: (() => void)[];

  beforeEach(() => {
    [done, isDialogOpen, listeners, ends] = [[], false, new Set(), []];
    vi.stubGlobal("document", { querySelector: () => (isDialogOpen ? {} : null) });
    vi.stubGlobal("addEventListener", (_: string, listener: unknown) => listeners.add(listener));
    vi.stubGlobal("removeEventListener", (_: string, listener: unknown) => listeners.delete(listener));
  });
  afterEach(() => {
    for (const end of ends) end();
    vi.unstubAllGlobals();
  });

  const stand = (
    name: string,
    steps: Partial<Record<keyof Steps, boolean>> = { undo: true, redo: true },
    isInDialog = false,
  ) => {
    const step = (of: keyof Steps) => (steps[of] === true ? () => void done.push(`${name} ${of}`) : null);
    const end = standSteps(() => ({ undo: step("undo"), redo: step("redo") }), isInDialog);
    ends.push(end);
    return end;
  };
  /** Was the browser kept from doing anything of its own? */
  const press = (written: string, on: object = { tagName: "BODY" }) => {
    const preventDefault = vi.fn<() => void>();
    const target = on as unknown as EventTarget;
    pressStep({ ...keyed(written), target, defaultPrevented: false, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  it("does what stands on the page, and nothing once that is gone", () => {
    const end = stand("patrol");
    expect(listeners.size).toBe(1);
    expect([press("Ctrl+Z"), press("Cmd+Shift+Z"), done]).toEqual([true, true, ["patrol undo", "patrol redo"]]);
    end();
    ends.pop();
    expect([press("Ctrl+Z"), done.length, listeners.size]).toEqual([false, 2, 0]);
  });

  it("leaves a text its own way back", () => {
    stand("patrol");
    const texts = [{ tagName: "INPUT", type: "text" }, { tagName: "INPUT", type: "number" }, { tagName: "TEXTAREA" }];
    const others = [{ tagName: "SELECT" }, { tagName: "INPUT", type: "checkbox" }, { tagName: "BUTTON" }];
    expect([...texts, { tagName: "P", isContentEditable: true }].map((on) => press("Ctrl+Z", on))).not.toContain(true);
    expect(others.map((on) => press("Ctrl+Z", on))).not.toContain(false);
    // A letter, though, chooses from a list.
    expect(isTyping({ tagName: "SELECT" } as unknown as EventTarget)).toBe(true);
  });

  it("takes the newest that has something to take back", () => {
    stand("ledgers");
    stand("preview", { undo: true });
    press("Ctrl+Z");
    press("Ctrl+Y");
    expect(done).toEqual(["preview undo", "ledgers redo"]);
  });

  it("reaches nothing behind an open dialogue, but what stands in it", () => {
    stand("patrol");
    isDialogOpen = true;
    expect(press("Ctrl+Z")).toBe(false);
    stand("files", { undo: true }, true);
    expect([press("Ctrl+Z"), press("Ctrl+Y"), done]).toEqual([true, false, ["files undo"]]);
  });
});
