import { lazy, Suspense, useEffect } from "react";
import { showDialog } from "../../state/actions/dialogs.ts";
import { openGiven } from "../../state/actions/openProject.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { isTyping } from "../../ui/typing.ts";
import "./dialogs.css";

/** Come when they are first opened. */
const SettingsDialog = lazy(() =>
  import("../settings/SettingsDialog.tsx").then((file) => ({ default: file.SettingsDialog })),
);
const FilesDialog = lazy(() => import("../files/FilesDialog.tsx").then((file) => ({ default: file.FilesDialog })));
const CompareDialog = lazy(() =>
  import("../compare/CompareDialog.tsx").then((file) => ({ default: file.CompareDialog })),
);
const HelpDialog = lazy(() => import("../help/HelpDialog.tsx").then((file) => ({ default: file.HelpDialog })));

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
  return (
    <Suspense fallback={null}>
      {dialog.type === "settings" ? (
        <SettingsDialog onClose={close} />
      ) : dialog.type === "compare" ? (
        <CompareDialog onClose={close} />
      ) : dialog.type === "files" ? (
        <FilesDialog
          key={numberOf(dialog.files)}
          files={dialog.files}
          onOpen={() => void openGiven(app, dialog.files)}
          onClose={close}
        />
      ) : (
        <HelpDialog topic={dialog.topic} onClose={close} />
      )}
    </Suspense>
  );
}

const numbers = new WeakMap<object, number>();
let given = 0;

/** Other files are looked into anew, be they called the same. */
function numberOf(files: object): number {
  const number = numbers.get(files) ?? ++given;
  numbers.set(files, number);
  return number;
}
