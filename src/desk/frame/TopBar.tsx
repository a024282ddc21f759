import { LANGUAGES, nextLanguage } from "../../core/language.ts";
import { projectTitle } from "../../scene/parts/projectTitle.ts";
import { setLanguage, setTheme } from "../../state/actions/choose.ts";
import { phaseOn } from "../../state/selectors/phaseOn.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { wordsOf } from "../../words/wordsOf.ts";
import { type Openers, OpenMenu } from "./OpenMenu.tsx";
import { DAY_PICKER } from "./withProject.ts";

/** Title, phase with its countdown, the day that is shown, and the switches. */
export function TopBar(openers: Openers) {
  const { app, words, theme, language } = useDesk();
  const next = nextLanguage(language);
  const project = useAppState((state) => state.project?.project ?? null);
  const title = useAppState((state) => projectTitle(state, words));
  return (
    <header className="top-bar">
      <h1 className="top-title">{title}</h1>
      {project === null ? <span className="top-phase">{words.frame.tagline}</span> : <Phase />}
      <span className="top-space" />
      {project === null ? null : <DAY_PICKER.View />}
      <div className="top-tools">
        <IconButton
          icon={theme === "dark" ? "sun" : "moon"}
          label={words.frame.theme[theme]}
          onClick={() => setTheme(app, theme === "dark" ? "light" : "dark")}
        />
        <button
          type="button"
          className="button button-quiet"
          lang={LANGUAGES[next].tag}
          title={wordsOf(next).frame.switchHere}
          onClick={() => setLanguage(app, next)}
        >
          {LANGUAGES[next].name}
        </button>
        <OpenMenu {...openers} />
      </div>
    </header>
  );
}

function Phase() {
  const { words } = useDesk();
  const campaign = useAppState((state) => state.project?.project.campaign);
  const asOf = useAppState((state) => state.asOf);
  const phase = phaseOn(campaign, asOf);
  if (phase === null) return null;
  if (phase.type === "before") return <span className="top-phase">{words.frame.campaignStartsIn(phase.days)}</span>;
  if (phase.type === "over") return <span className="top-phase">{words.frame.campaignOver}</span>;
  return (
    <span className="top-phase">
      {phase.name === "" ? null : <b>{phase.name}</b>} {words.frame.phaseLeft(phase.daysLeft)}
    </span>
  );
}
