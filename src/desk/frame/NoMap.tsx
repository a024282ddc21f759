import { openLedger } from "../../state/actions/listHazards.ts";
import type { SiteList } from "../../state/actions/loadPages.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";

/** In the place of the map where the browser can draw none; with what there is instead of it, where somebody sits before it. */
export function NoMap({ onList }: { readonly onList: ((list: SiteList) => void) | null }) {
  const { app, words } = useDesk();
  return (
    <div className="no-map">
      <EmptyState title={words.map.none} text={words.map.noneText}>
        {onList === null ? null : (
          <div className="empty-buttons">
            <Button icon="list" onClick={() => onList({ type: "matching" })}>
              {words.card.list}
            </Button>
            <Button icon="dock" onClick={() => openLedger(app, "open")}>
              {words.ledger.open}
            </Button>
          </div>
        )}
      </EmptyState>
    </div>
  );
}
