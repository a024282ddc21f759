import { useState } from "react";
import { loadProblems } from "../../state/actions/loadPages.ts";
import type { LayerReport } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import { grouped } from "../../words/numbers.ts";
import { failureSentence, fieldLabel } from "../../words/wordsOf.ts";
import { IssueList } from "./IssueList.tsx";

interface LayerAccountProps {
  readonly layer: LayerReport;
  readonly onDownload: (name: string, text: string) => void;
}

/** One layer: the sum of its rows, its files and columns, and what was wrong. */
export function LayerAccount({ layer, onDownload }: LayerAccountProps) {
  const { words } = useDesk();
  const [isListing, setListing] = useState(false);
  return (
    <section className="account">
      <header className="account-head">
        <h3>{layer.title}</h3>
        <span className="quiet">{words.kinds[layer.kind]}</span>
      </header>
      {layer.error === undefined ? null : (
        <p className="account-failed">
          <Icon name="error" />
          <span>{failureSentence(words, layer.error)}</span>
        </p>
      )}
      <Sum layer={layer} />
      <Fold title={`${words.report.files} ${layer.files.length}`}>
        {layer.files.map((file) => (
          <FileAccount key={file.file} layer={layer.id} file={file} onDownload={onDownload} />
        ))}
      </Fold>
      {layer.issueCount === 0 ? (
        <p className="account-clean quiet">{words.report.noIssues}</p>
      ) : (
        <>
          <button
            type="button"
            className="fold-button"
            aria-expanded={isListing}
            onClick={() => setListing(!isListing)}
          >
            {words.counts.issues(layer.issueCount)}
          </button>
          {isListing ? <IssueList layer={layer.id} showFile={layer.files.length > 1} /> : null}
        </>
      )}
    </section>
  );
}

/** rows = loaded + rejected + skipped; repaired and not on the map are parts of loaded. */
function Sum({ layer }: { readonly layer: LayerReport }) {
  const { words } = useDesk();
  const { report } = words;
  return (
    <dl className="sum">
      <Term label={report.rows} count={layer.rows} />
      <Term label={report.loaded} count={layer.loaded} sign="=" />
      <Term label={report.rejected} count={layer.rejected} sign="+" />
      <Term label={report.skipped} count={layer.skipped} sign="+" />
      <Term label={report.repaired} count={layer.repaired} isPart />
      <Term label={report.notOnMap} count={layer.notOnMap} isPart />
    </dl>
  );
}

function Term({
  label,
  count,
  sign,
  isPart = false,
}: {
  readonly label: string;
  readonly count: number;
  readonly sign?: string;
  readonly isPart?: boolean;
}) {
  return (
    <div className={isPart ? "term term-part" : "term"} data-nothing={count === 0} data-sign={sign}>
      <dt>{label}</dt>
      <dd>{grouped(count)}</dd>
    </div>
  );
}

interface FileAccountProps {
  readonly layer: string;
  readonly file: LayerReport["files"][number];
  readonly onDownload: (name: string, text: string) => void;
}

function FileAccount({ layer, file, onDownload }: FileAccountProps) {
  const { app, words } = useDesk();
  const [isClean, setClean] = useState(false);
  const save = async () => {
    const text = await loadProblems(app, layer, file.file);
    if (text === null) return;
    // Only a heading: there is nothing to correct.
    if (text.trim().split("\n").length < 2) setClean(true);
    else onDownload(words.report.downloadName(file.file.replace(/^.*\//, "").replace(/\.[^.]+$/, "")), text);
  };
  return (
    <div className="file">
      <p className="file-name">
        <b>{file.file}</b> <span className="quiet">{file.encoding}</span>
      </p>
      <dl className="fields">
        <div>
          <dt>{words.report.columns}</dt>
          <dd>
            {Object.entries(file.columns)
              .map(([field, heading]) =>
                fieldLabel(words, field) === heading ? heading : `${fieldLabel(words, field)} ← ${heading}`,
              )
              .join(words.frame.comma) || words.report.none}
          </dd>
        </div>
        <div>
          <dt>{words.report.unmapped}</dt>
          <dd title={words.report.unmappedHint}>{file.unmapped.join(words.frame.comma) || words.report.none}</dd>
        </div>
      </dl>
      {isClean ? (
        <p className="quiet" role="status">
          {words.report.noProblems}
        </p>
      ) : (
        <Button icon="download" look="quiet" onClick={() => void save()}>
          {words.report.download}
        </Button>
      )}
    </div>
  );
}
