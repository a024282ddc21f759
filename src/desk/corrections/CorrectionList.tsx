import type { ReactNode } from "react";
import { useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { VirtualList, type VirtualListProps } from "../../ui/parts/VirtualList.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useListKey } from "../../ui/useListKey.ts";

interface Props<T> extends Pick<VirtualListProps<T>, "rowHeight" | "load"> {
  /** What is listed, and of what layer: the list begins anew with another. */
  readonly of: readonly string[];
  readonly render: (row: T) => ReactNode;
}

/** Rows of a decision, each with what mends it. */
export function CorrectionList<T>({ of, rowHeight, load, render }: Props<T>) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  return (
    <div className="correction-list">
      <VirtualList
        label={words.open}
        listKey={useListKey(of)}
        rowHeight={rowHeight}
        load={load}
        render={render}
        empty={<EmptyState title={words.nothing} />}
        loading={desk.card.loading}
      />
    </div>
  );
}
