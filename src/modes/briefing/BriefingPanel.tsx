import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { useDesk } from "../../ui/desk.tsx";
import { OverviewPanel } from "../explore/OverviewPanel.tsx";

/** Until pages can be laid out, the overview with personal data hidden, and a word that it is one. */
export function BriefingPanel({ onList }: Pick<PanelProps, "onList">) {
  const { words } = useDesk();
  return <OverviewPanel onList={onList} title={words.frame.modes.briefing} note={words.frame.unfinished.briefing} />;
}
