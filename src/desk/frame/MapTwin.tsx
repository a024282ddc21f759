import { useRef, useState } from "react";
import { useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useEscape } from "../../ui/parts/useEscape.ts";

const TwinList = latePart(async () => (await import("./TwinList.tsx")).TwinList).View;

/** What the map shows, as buttons: the same donuts and sites, worst first, for those who do not see or point. */
export function MapTwin() {
  const { words } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEscape(isOpen, () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  });
  return (
    <div className="twin-box" ref={box}>
      <IconButton icon="list" label={words.map.twinOpen} pressed={isOpen} onClick={() => setOpen(!isOpen)} />
      {isOpen ? <TwinList /> : null}
    </div>
  );
}
