import type { KeptPage } from "../../core/briefing.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { OrderedRow } from "../../ui/parts/OrderedRow.tsx";
import type { RowOrder } from "../../ui/parts/useDragOrder.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { keptLine, keptTitle } from "./keptText.ts";

interface KeptRowProps {
  readonly page: KeptPage;
  readonly order: RowOrder;
  readonly onOpen: () => void;
  /** "" takes the name away. */
  readonly onRename: (name: string) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** One kept page: its place and name, and what can be done with it. */
export function KeptRow({ page, order, onOpen, onRename, onReplace, onRemove }: KeptRowProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("briefing");
  const project = useAppState((state) => state.project);
  const title = keptTitle(desk, words, page, project);
  return (
    <OrderedRow
      id={page.key}
      className="kept-row"
      order={order}
      name={page.name ?? ""}
      otherwise={title}
      labels={{ move: words.kept.move(title), rename: words.kept.rename(title) }}
      onRename={onRename}
    >
      <p className="kept-line">{keptLine(desk, words, page)}</p>
      <div className="kept-row-tools">
        <IconButton icon="locate" label={words.kept.open(title)} onClick={onOpen} />
        <IconButton icon="briefing" label={words.kept.replace(title)} onClick={onReplace} />
        <IconButton icon="close" label={words.kept.remove(title)} onClick={onRemove} />
      </div>
    </OrderedRow>
  );
}
