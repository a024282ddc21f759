import { addNotice } from "../state/actions/notices.ts";
import type { App } from "../state/app.ts";

/**
 * Ctrl+P prints the page of what is shown. A patrol has sheets of its own, which the browser prints; so does a page without a
 * project, which has nothing to lay out. Gives back what ends it.
 */
export function followPrintKeys(
  app: App,
  target: Pick<Window, "addEventListener" | "removeEventListener">,
): () => void {
  let working: AbortController | null = null;
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p") return;
    const { project, mode } = app.store.getState();
    // An open card, too, is printed by itself.
    if (project === null || mode === "patrol" || document.querySelector(".on-paper") !== null) return;
    event.preventDefault();
    if (working !== null) return;
    const controller = new AbortController();
    working = controller;
    document.body.style.cursor = "progress";
    void import("../modes/briefing/printView.ts")
      .then(({ printView }) => printView(app, controller.signal))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        addNotice(app, "error", { type: "picture-failed", why: "other", detail: message });
      })
      .finally(() => {
        document.body.style.cursor = "";
        working = null;
      });
  };
  target.addEventListener("keydown", onKey);
  return () => target.removeEventListener("keydown", onKey);
}
