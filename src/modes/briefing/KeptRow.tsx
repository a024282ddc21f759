import { type PointerEvent, useState } from "react";
import type { KeptPage } from "../../core/briefing.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { type Drag, dropAt } from "../../ui/parts/useDragOrder.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { keptLine, keptTitle } from "./keptText.ts";

interface KeptRowProps {
  readonly page: KeptPage;
  /** From 0 on. */
  readonly place: number;
  readonly drag: Drag | null;
  readonly onTake: (event: PointerEvent<HTMLElement>) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onOpen: () => void;
  /** "" takes the name away. */
  readonly onRename: (name: string) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** One kept page: its place and name, and what can be done with it. */
export function KeptRow({ page, place, drag, onTake, onStep, onOpen, onRename, onReplace, onRemove }: KeptRowProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("briefing");
  const project = useAppState((state) => state.project);
  const [text, setText] = useState<string | null>(null);
  const title = keptTitle(desk, words, page, project);
  const rename = () => {
    const next = text?.trim() ?? "";
    if (text !== null && next !== (page.name ?? "")) onRename(next);
    setText(null);
  };
  return (
    <li className="kept-row" data-page={page.key} data-drop={dropAt(place, drag)}>
      <button
        type="button"
        className="kept-handle"
        aria-label={words.kept.move(title)}
        title={words.kept.move(title)}
        onPointerDown={onTake}
        onKeyDown={(event) => {
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          onStep(event.key === "ArrowUp" ? -1 : 1);
        }}
      >
        <span>{place + 1}</span>
        <span aria-hidden="true">≡</span>
      </button>
      <input
        type="text"
        className="kept-name"
        maxLength={80}
        aria-label={words.kept.rename(title)}
        placeholder={title}
        value={text ?? page.name ?? ""}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          else if (event.key === "Escape") setText(null);
        }}
      />
      <p className="kept-line">{keptLine(desk, words, page)}</p>
      <div className="kept-row-tools">
        <IconButton icon="locate" label={words.kept.open(title)} onClick={onOpen} />
        <IconButton icon="briefing" label={words.kept.replace(title)} onClick={onReplace} />
        <IconButton icon="close" label={words.kept.remove(title)} onClick={onRemove} />
      </div>
    </li>
  );
}
