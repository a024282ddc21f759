import { useCallback, useEffect, useState } from "react";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";

/** Comes when it is first opened. */
const LogPanel = latePart(async () => (await import("./LogPanel.tsx")).LogPanel, ["wallLog", "failures"]).View;

/** Opens what the wall has written down of itself and its files; L does the same. */
export function LogButton() {
  const said = useLateWords("wallLog");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key.toLowerCase() === "l") setOpen((before) => !before);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {said.button} <kbd>L</kbd>
      </button>
      {isOpen ? <LogPanel onClose={close} /> : null}
    </>
  );
}
