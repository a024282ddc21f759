import { isTextField } from "./typing.ts";

type Step = "undo" | "redo";

/** The way back and forward where one of both stands on the page; null where there is nothing to take back, or to make again. */
export type Steps = Readonly<Record<Step, (() => void) | null>>;

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Ctrl+Z or Cmd+Z takes back, with Shift it makes again, as Ctrl+Y does; null for every other key. */
export function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): Step | null {
  if (ctrlKey === metaKey || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : null;
}

interface Standing {
  readonly steps: () => Steps;
  readonly isInDialog: boolean;
}

/** What stands on the page now, the newest last. */
const standing: Standing[] = [];

/**
 * Does what the buttons do that stand on the page, the newest first, so that no key takes back what nobody sees: in a dialogue its own,
 * and nothing behind it. A text has a way back of its own.
 */
export function pressStep(event: Press & Pick<KeyboardEvent, "defaultPrevented" | "preventDefault" | "target">): void {
  const step = stepOf(event);
  if (step === null || event.defaultPrevented || isTextField(event.target)) return;
  const isInDialog = document.querySelector("dialog[open]") !== null;
  const last = standing.findLast((one) => one.isInDialog === isInDialog && one.steps()[step] !== null);
  if (last === undefined) return;
  event.preventDefault();
  last.steps()[step]?.();
}

/** From now on keys do these steps; gives back what ends it. */
export function standSteps(steps: () => Steps, isInDialog = false): () => void {
  const one = { steps, isInDialog };
  if (standing.push(one) === 1) globalThis.addEventListener("keydown", pressStep);
  return () => {
    standing.splice(standing.indexOf(one), 1);
    if (standing.length === 0) globalThis.removeEventListener("keydown", pressStep);
  };
}
