import { useEffect, useRef, useState } from "react";
import { useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";

/** Ways to open something; the app knows how. */
export interface Openers {
  readonly onPickFiles: () => void;
  readonly onPickFolder: () => void;
  readonly onOpenDemo: () => void;
}

export function OpenMenu({ onPickFiles, onPickFolder, onOpenDemo }: Openers) {
  const { words } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) setOpen(false);
    };
    addEventListener("pointerdown", onPointer);
    return () => removeEventListener("pointerdown", onPointer);
  }, [isOpen]);

  const choose = (open: () => void) => {
    setOpen(false);
    // The item goes: Tab goes on from the menu, not from the head of the page.
    button.current?.focus();
    open();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from any of the buttons inside.
    <div
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button button-plain"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="folder" />
        <span>{words.frame.open}</span>
      </button>
      {isOpen ? (
        <div className="menu-list">
          <MenuButton icon="file" text={words.frame.openFiles} onClick={() => choose(onPickFiles)} />
          <MenuButton icon="folder" text={words.frame.openFolder} onClick={() => choose(onPickFolder)} />
          <MenuButton icon="sample" text={words.frame.openDemo} onClick={() => choose(onOpenDemo)} />
        </div>
      ) : null}
    </div>
  );
}

function MenuButton({
  icon,
  text,
  onClick,
}: {
  readonly icon: "file" | "folder" | "sample";
  readonly text: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="menu-item" onClick={onClick}>
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}
