import { forgetAll } from "../../state/actions/keepProject.ts";
import { prefer } from "../../state/actions/preferences.ts";
import { forgetReadings } from "../../state/actions/rememberReadings.ts";
import { keepsCopies } from "../../state/selectors/keepsCopies.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import type { LateWords } from "../../words/wordsOf.ts";
import { SettingsChoice } from "./SettingsChoice.tsx";

/** Whether what is open is kept on this machine, and whether it is now. */
export function SettingsFiles({ words }: { readonly words: LateWords["settings"] }) {
  const { app } = useDesk();
  const keeps = useAppState((state) => state.preferences.keeps);
  const remembers = useAppState((state) => state.preferences.remembers);
  const keeping = useAppState((state) => state.keeping);
  const isCopied = useAppState(keepsCopies);
  return (
    <>
      <SettingsChoice
        label={words.files}
        isLabelSeen={false}
        value={keeps ? "yes" : "no"}
        options={[
          ["yes", words.keeps.yes],
          ["no", words.keeps.no],
        ]}
        onChoose={(choice) => prefer(app, { keeps: choice === "yes" })}
      />
      <p className="settings-text">{words.filesText}</p>
      <p className="settings-text" role="status">
        {words.keeping[isCopied ? "copied" : keeping]}
      </p>
      <SettingsChoice
        label={words.readings}
        value={remembers ? "yes" : "no"}
        options={[
          ["yes", words.remembers.yes],
          ["no", words.remembers.no],
        ]}
        onChoose={(choice) => prefer(app, { remembers: choice === "yes" })}
      />
      <p className="settings-text">{words.readingsText}</p>
      <Button
        onClick={() => {
          forgetReadings();
          void forgetAll(app);
        }}
      >
        {words.forget}
      </Button>
    </>
  );
}
