import { useDesk } from "../desk.tsx";
import { Button } from "./Button.tsx";
import { EmptyState } from "./EmptyState.tsx";

/** In the place of a list that could not be read. */
export function FailedList({ again }: { readonly again: () => void }) {
  const { words } = useDesk();
  return (
    <div role="alert">
      <EmptyState title={words.frame.listFailed}>
        <Button onClick={again}>{words.frame.again}</Button>
      </EmptyState>
    </div>
  );
}
