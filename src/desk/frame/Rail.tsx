import { setMode, showPanel } from "../../state/actions/choose.ts";
import { showDialog } from "../../state/actions/dialogs.ts";
import type { Mode } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import type { IconName } from "../../ui/icons/iconPaths.ts";
import { Icon } from "../../ui/parts/Icon.tsx";

/** Modes that exist; a mode gets its place here on the day it works. */
const MODES: readonly { readonly mode: Mode; readonly icon: IconName }[] = [
  { mode: "explore", icon: "map" },
  { mode: "holiday", icon: "rings" },
  { mode: "patrol", icon: "route" },
  { mode: "wall", icon: "wall" },
];

export function Rail() {
  const { app, words } = useDesk();
  const mode = useAppState((state) => state.mode);
  const panel = useAppState((state) => state.panel);
  const hasProject = useAppState((state) => state.project !== null);
  return (
    <nav className="rail" aria-label={words.frame.modesLabel}>
      {MODES.map((entry) => (
        <RailButton
          key={entry.mode}
          icon={entry.icon}
          text={words.frame.modes[entry.mode]}
          isCurrent={mode === entry.mode && panel === "overview"}
          onClick={() => {
            setMode(app, entry.mode);
            showPanel(app, "overview");
          }}
        />
      ))}
      {hasProject ? (
        <>
          <RailButton
            icon="ranking"
            text={words.tally.rail}
            isCurrent={panel === "tally"}
            onClick={() => showPanel(app, "tally")}
          />
          <RailButton
            icon="ledgers"
            text={words.frame.ledgers}
            isCurrent={panel === "import"}
            onClick={() => showPanel(app, "import")}
          />
        </>
      ) : null}
      <div className="rail-foot">
        <RailButton
          icon="settings"
          text={words.dialogs.settings}
          onClick={() => showDialog(app, { type: "settings" })}
        />
        <RailButton
          icon="help"
          text={words.dialogs.help}
          onClick={() => showDialog(app, { type: "help", topic: null })}
        />
      </div>
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly isCurrent?: boolean;
  readonly onClick: () => void;
}

function RailButton({ icon, text, isCurrent = false, onClick }: RailButtonProps) {
  return (
    <button type="button" className="rail-button" aria-current={isCurrent ? "page" : undefined} onClick={onClick}>
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}
