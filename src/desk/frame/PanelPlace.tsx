import { type Mode, modeRule } from "../../core/modes.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import type { DeskTables, PanelProps } from "./deskTables.ts";

interface PanelPlaceProps extends PanelProps {
  readonly tables: DeskTables;
  readonly mode: Mode;
}

/** The panel that is open over the mode, else the mode's own, or all that a mode without a desk shows. */
export function PanelPlace({ tables, mode, ...props }: PanelPlaceProps) {
  const { words } = useDesk();
  const panel = useAppState((state) => state.panel);
  const { hasDesk } = modeRule(mode);
  const over = panel === "overview" || !hasDesk ? null : tables.panels[panel];
  const { View } = (over ?? tables.modes[mode]).part;
  const title = over === null ? words.frame.modes[mode] : over.title(words);
  const look = over === null ? "panel" : `panel ${over.look}`;
  return (
    <View {...props} meanwhile={hasDesk ? <aside className={look} aria-busy="true" aria-label={title} /> : null} />
  );
}
