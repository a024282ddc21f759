import { MODE_IDS, PANEL_IDS } from "../../core/modes.ts";
import { showPanel } from "../../state/actions/choose.ts";
import { showDialog } from "../../state/actions/dialogs.ts";
import { openMode } from "../../state/actions/rings.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import type { IconName } from "../../ui/icons/iconPaths.ts";
import { Icon } from "../../ui/parts/Icon.tsx";
import type { DeskTables } from "./deskTables.ts";

/** The modes, the panels that open over any of them, the settings and the help. */
export function Rail({ tables }: { readonly tables: DeskTables }) {
  const { app, words } = useDesk();
  const mode = useAppState((state) => state.mode);
  const panel = useAppState((state) => state.panel);
  const hasProject = useAppState((state) => state.project !== null);
  return (
    <nav className="rail" aria-label={words.frame.modesLabel}>
      {MODE_IDS.map((id) => (
        <RailButton
          key={id}
          of={id}
          icon={tables.modes[id].icon}
          text={words.frame.modes[id]}
          isCurrent={mode === id && panel === "overview"}
          onClick={() => {
            openMode(app, id);
            showPanel(app, "overview");
          }}
        />
      ))}
      {hasProject
        ? PANEL_IDS.map((id) => (
            <RailButton
              key={id}
              of={id}
              icon={tables.panels[id].icon}
              text={tables.panels[id].railText(words)}
              isCurrent={panel === id}
              onClick={() => showPanel(app, id)}
            />
          ))
        : null}
      <div className="rail-foot">
        <RailButton
          of="settings"
          icon="settings"
          text={words.dialogs.settings}
          onClick={() => showDialog(app, { type: "settings" })}
        />
        <RailButton
          of="help"
          icon="help"
          text={words.dialogs.help}
          onClick={() => showDialog(app, { type: "help", topic: null })}
        />
      </div>
    </nav>
  );
}

interface RailButtonProps {
  /** The mode, the panel or the dialogue that it opens; a phone leaves some of them out. */
  readonly of: string;
  readonly icon: IconName;
  readonly text: string;
  readonly isCurrent?: boolean;
  readonly onClick: () => void;
}

function RailButton({ of, icon, text, isCurrent = false, onClick }: RailButtonProps) {
  return (
    <button
      type="button"
      className="rail-button"
      data-of={of}
      aria-current={isCurrent ? "page" : undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{text}</span>
    </button>
  );
}
