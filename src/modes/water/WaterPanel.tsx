import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { useDesk } from "../../ui/desk.tsx";
import { OverviewPanel } from "../explore/OverviewPanel.tsx";

/** Until the coverage of hydrants is worked out, the overview, and a word that it is one. */
export function WaterPanel({ onList }: Pick<PanelProps, "onList">) {
  const { words } = useDesk();
  return <OverviewPanel onList={onList} title={words.frame.modes.water} note={words.frame.unfinished.water} />;
}
