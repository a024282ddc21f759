import type { LayerReport } from "../../state/answers.ts";
import { layersFailed } from "../../state/selectors/layersFailed.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { CorrectionBar } from "../corrections/CorrectionBar.tsx";
import { Decisions } from "../corrections/Decisions.tsx";
import { Accounts } from "./Accounts.tsx";
import { unreadSheets } from "./accountsFound.ts";

const NONE: readonly LayerReport[] = [];

/** What became of every row of every file. */
export function ImportPanel({ onDownload }: { readonly onDownload: (name: string, content: string | Blob) => void }) {
  const { words } = useDesk();
  const report = useLateWords("report");
  const layers = useAppState((state) => state.project?.layers ?? NONE);
  const generation = useAppState((state) => state.generation);
  const sum = (of: "rows" | "rejected" | "issueCount") => layers.reduce((total, layer) => total + layer[of], 0);
  const failed = useAppState(layersFailed);
  const unread = layers.reduce((total, layer) => total + unreadSheets(layer), 0);
  return (
    <aside className="panel panel-wide" aria-label={words.report.title}>
      <div className="panel-body">
        <header className="finding">
          <h2>{words.report.title}</h2>
          <p>{report.lead(layers.length, sum("rows"))}</p>
          <p>{report.trouble(failed, unread, sum("rejected"), sum("issueCount"))}</p>
        </header>
        <CorrectionBar onDownload={onDownload} />
        <Decisions />
        <Accounts key={generation} layers={layers} onDownload={onDownload} />
      </div>
    </aside>
  );
}
