import { addNotice } from "../state/actions/notices.ts";
import type { App } from "../state/app.ts";

/** Boxes that change each other's size are measured again a frame later; browsers tell it as an error. */
const MEASURED_LATER = /^ResizeObserver loop /;

/** Shows every bug that nobody caught: a screen that fails must not look alive. */
export function reportErrors(app: App): void {
  const report = (reason: unknown) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    if (error.name !== "AbortError" && !MEASURED_LATER.test(error.message))
      addNotice(app, "error", { type: "bug", message: error.message });
  };
  addEventListener("error", (event) => report(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => report(event.reason));
}
