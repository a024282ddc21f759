import { showDialog } from "../../state/actions/dialogs.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import type { Words } from "../../words/wordsOf.ts";

/** A small question mark where a question comes up; opens the help at its answer. */
export function HelpButton({ topic }: { readonly topic: keyof Words["dialogs"]["helpOn"] }) {
  const { app, words } = useDesk();
  const label = words.dialogs.helpOn[topic];
  return (
    <button
      type="button"
      className="help-button"
      aria-label={label}
      title={label}
      onClick={() => showDialog(app, { type: "help", topic })}
    >
      <Icon name="help" size={16} />
    </button>
  );
}
