import { useState } from "react";
import { useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import "./picture.css";

/** Saves what the map shows: one button among the map's tools, and beside it how far it is. */
export function SavePicture({ onSave }: { readonly onSave: () => Promise<string | null> }) {
  const { words } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    if (isBusy) return;
    setBusy(true);
    setSaved(null);
    setSaved(await onSave());
    setBusy(false);
  };
  return (
    <div className="save-picture">
      {/* Stays in the order of the keys while it is busy: a disabled button would lose the focus. */}
      <button
        type="button"
        className="icon-button"
        aria-label={words.picture.save}
        title={words.picture.saveHint}
        aria-disabled={isBusy}
        onClick={() => void save()}
      >
        <Icon name="picture" />
      </button>
      <p className={isBusy ? "save-picture-news" : "unseen"} role="status">
        {isBusy ? words.picture.saving : saved === null ? "" : words.picture.saved(saved)}
      </p>
    </div>
  );
}
