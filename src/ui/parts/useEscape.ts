import { useEffect, useRef } from "react";

/**
 * Calls `leave` on Esc while something is open. What has the focus comes first (a list that drops down, a field with
 * text in it), then what is open, then the drawer behind it, which listens on the window.
 */
export function useEscape(isOpen: boolean, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof HTMLInputElement && event.target.type === "text" && event.target.value !== "") return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen]);
}
