import { useEffect } from "react";
import { showDialog } from "../../state/actions/dialogs.ts";
import { openGiven } from "../../state/actions/openProject.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { isTyping } from "../../ui/typing.ts";
import "./dialogs.css";

/** Come when they are first opened. */
const SettingsDialog = latePart(
  async () => (await import("../settings/SettingsDialog.tsx")).SettingsDialog,
  ["settings", "ground"],
).View;
const FilesDialog = latePart(
  async () => (await import("../files/FilesDialog.tsx")).FilesDialog,
  ["files", "failures", "compare", "corrections"],
).View;
const CompareDialog = latePart(
  async () => (await import("../compare/CompareDialog.tsx")).CompareDialog,
  ["compare"],
).View;
const HelpDialog = latePart(async () => (await import("../help/HelpDialog.tsx")).HelpDialog, ["help"]).View;

/** The dialogue that is open over the desk; ? opens the help wherever no text is being typed. */
export function Dialogs() {
  const { app } = useDesk();
  const dialog = useAppState((state) => state.dialog);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || app.store.getState().dialog !== null) return;
      event.preventDefault();
      showDialog(app, { type: "help", topic: null });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [app]);
  if (dialog === null) return null;
  const close = () => showDialog(app, null);
  switch (dialog.type) {
    case "settings":
      return <SettingsDialog onClose={close} />;
    case "compare":
      return <CompareDialog onClose={close} />;
    case "files":
      return (
        <FilesDialog
          key={numberOf(dialog.files)}
          files={dialog.files}
          onOpen={() => void openGiven(app, dialog.files)}
          onClose={close}
        />
      );
    case "help":
      return <HelpDialog topic={dialog.topic} onClose={close} />;
  }
}

const numbers = new WeakMap<object, number>();
let given = 0;

/** Other files are looked into anew, be they called the same. */
function numberOf(files: object): number {
  const number = numbers.get(files) ?? ++given;
  numbers.set(files, number);
  return number;
}
