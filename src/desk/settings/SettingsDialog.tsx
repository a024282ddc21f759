import { LANGUAGE_IDS, LANGUAGES } from "../../core/language.ts";
import { VERSION } from "../../core/version.ts";
import { prefer } from "../../state/actions/preferences.ts";
import { deskScale } from "../../state/selectors/sizes.ts";
import { SIZES } from "../../state/store/preferences.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { noticesAddress } from "./noticesAddress.ts";
import { SettingsBasemap } from "./SettingsBasemap.tsx";
import { SettingsChoice } from "./SettingsChoice.tsx";
import { SettingsFiles } from "./SettingsFiles.tsx";
import { SettingsWall } from "./SettingsWall.tsx";
import "./settings.css";

const percent = (times: number): number => Math.round(times * 100);

/** What someone wants on this machine: the look, personal data, the wall; and what this is. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useDesk();
  const words = useLateWords("settings");
  const preferences = useAppState((state) => state.preferences);
  const offline = useAppState((state) => state.offline);
  const isForgotten = useAppState((state) => state.isForgotten);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <section className="dialog-part" aria-label={words.look}>
        <h3>{words.look}</h3>
        <SettingsChoice
          label={words.theme}
          value={preferences.theme}
          options={[
            [null, words.themes.own],
            ["dark", words.themes.dark],
            ["light", words.themes.light],
          ]}
          onChoose={(theme) => prefer(app, { theme })}
        />
        <SettingsChoice
          label={words.language}
          value={preferences.language}
          options={[[null, words.ownLanguage], ...LANGUAGE_IDS.map((id) => [id, LANGUAGES[id].name] as const)]}
          onChoose={(chosen) => prefer(app, { language: chosen })}
        />
        <SettingsChoice
          label={words.size}
          value={preferences.size}
          options={[
            [null, words.ownSize(percent(deskScale({ ...preferences, size: null }, innerHeight)))],
            ...SIZES.map((size) => [size, words.percent(percent(size))] as const),
          ]}
          onChoose={(size) => prefer(app, { size })}
        />
        <SettingsChoice
          label={words.screen}
          value={preferences.screen}
          options={[
            ["screen", words.screens.screen],
            ["projector", words.screens.projector],
          ]}
          onChoose={(screen) => prefer(app, { screen })}
        />
        <p className="settings-text">{words.screenText}</p>
        <p className="settings-text">{words.linkWins}</p>
      </section>
      <SettingsBasemap />
      <section className="dialog-part" aria-label={words.personal}>
        <h3>{words.personal}</h3>
        <SettingsChoice
          label={words.personal}
          isLabelSeen={false}
          value={preferences.personal}
          options={[
            ["show", words.personalChoices.show],
            ["hide", words.personalChoices.hide],
          ]}
          onChoose={(personal) => prefer(app, { personal })}
        />
        <p className="settings-text">{words.personalText}</p>
      </section>
      <section className="dialog-part" aria-label={words.files}>
        <h3>{words.files}</h3>
        <SettingsFiles words={words} />
      </section>
      <section className="dialog-part" aria-label={words.wall}>
        <h3>{words.wall}</h3>
        <SettingsWall words={words} />
        <SettingsChoice
          label={words.tour}
          value={preferences.tours ? "yes" : "no"}
          options={[
            ["yes", words.tours.yes],
            ["no", words.tours.no],
          ]}
          onChoose={(choice) => prefer(app, { tours: choice === "yes" })}
        />
        <p className="settings-text">{words.tourText}</p>
      </section>
      {offline === null ? null : (
        <section className="dialog-part" aria-label={words.offline}>
          <h3>{words.offline}</h3>
          <p className="settings-text">{words.offlineStates[offline]}</p>
        </section>
      )}
      <section className="dialog-part" aria-label={words.about}>
        <h3>{words.about}</h3>
        <p>{words.version(VERSION)}</p>
        <p className="settings-text">{words.licence}</p>
        <p className="settings-text">
          <a href={noticesAddress()} download="third-party-notices.txt">
            {words.notices}
          </a>
        </p>
        <p className="settings-text">{words.privacy}</p>
      </section>
      <p className="settings-kept" role="status" data-forgotten={isForgotten}>
        {isForgotten ? words.notKept : words.kept}
      </p>
    </Dialog>
  );
}
