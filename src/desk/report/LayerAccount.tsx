import { Suspense, useState } from "react";
import { WORKBOOK } from "../../core/fileFormats.ts";
import { safeName } from "../../core/fileName.ts";
import { loadProblemBook, loadProblems } from "../../state/actions/loadPages.ts";
import { openPreview } from "../../state/actions/preview.ts";
import type { LayerReport } from "../../state/answers.ts";
import { isHidden } from "../../state/store/privacy.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { failureSentence, fieldLabel, kindWord } from "../../words/wordsOf.ts";
import { Trial } from "../corrections/Trial.tsx";
import { IssueList } from "./IssueList.tsx";

interface LayerAccountProps {
  readonly layer: LayerReport;
  readonly onDownload: (name: string, content: string | Blob) => void;
}

/** One layer: the sum of its rows, its files and columns, and what was wrong. */
export function LayerAccount({ layer, onDownload }: LayerAccountProps) {
  const { words } = useDesk();
  const report = useLateWords("report");
  const failures = useLateWords("failures");
  const [isListing, setListing] = useState(false);
  return (
    <section className="account">
      <header className="account-head">
        <h3>{layer.title}</h3>
        <span className="quiet">{kindWord(words, layer.kind)}</span>
        {layer.files[0] === undefined ? null : <OpenTable layer={layer.id} file={layer.files[0].file} />}
      </header>
      {layer.error === undefined ? null : (
        <p className="account-failed">
          <Icon name="error" />
          <span>{failureSentence(failures, layer.error)}</span>
        </p>
      )}
      {layer.rows === 0 && layer.error !== undefined ? null : <Sum layer={layer} />}
      {layer.files.map(({ file, sheet = "", unreadSheets = [] }) =>
        unreadSheets.length === 0 ? null : (
          <div key={file} className="account-note">
            <Icon name="warning" />
            <div>
              <p>{report.oneSheet(file, sheet, unreadSheets.join(words.frame.comma))}</p>
              {unreadSheets.map((other) => (
                <Trial
                  key={other}
                  label={report.readSheet(other)}
                  edit={{
                    type: "add-sheet",
                    layer: layer.id,
                    sheet: other,
                    ...(layer.files.length > 1 ? { file } : {}),
                  }}
                />
              ))}
            </div>
          </div>
        ),
      )}
      {layer.files.length === 0 ? null : (
        <Fold title={words.counts.files(layer.files.length)}>
          {layer.files.map((file, number) => (
            <FileAccount key={file.file} layer={layer.id} number={number} file={file} onDownload={onDownload} />
          ))}
        </Fold>
      )}
      {layer.issueCount === 0 ? (
        layer.error !== undefined ? null : (
          <p className="account-clean quiet">{report.noIssues}</p>
        )
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
          {isListing ? (
            <Suspense fallback={<p className="virtual-wait">{words.card.loading}</p>}>
              <IssueList layer={layer.id} count={layer.issueCount} showFile={layer.files.length > 1} />
            </Suspense>
          ) : null}
        </>
      )}
    </section>
  );
}

/** The account of the rows, added up like one: loaded + rejected + skipped = rows. */
function Sum({ layer }: { readonly layer: LayerReport }) {
  const report = useLateWords("report");
  const parts = report.parts(layer.repaired, layer.notOnMap);
  const remark = parts === "" ? "" : report.partsOf(parts);
  const isAllLoaded = layer.loaded === layer.rows;
  return (
    <dl className={isAllLoaded && remark === "" ? "sum sum-whole" : "sum"}>
      {isAllLoaded ? (
        <Term label={report.allLoaded(layer.rows)} count={layer.rows} remark={remark} />
      ) : (
        <>
          <Term label={report.loaded} count={layer.loaded} remark={remark} />
          <Term label={report.rejected} count={layer.rejected} />
          <Term label={report.skipped} count={layer.skipped} />
          <Term label={report.rows} count={layer.rows} isSum />
        </>
      )}
    </dl>
  );
}

interface TermProps {
  readonly label: string;
  readonly count: number;
  readonly remark?: string;
  readonly isSum?: boolean;
}

function Term({ label, count, remark = "", isSum = false }: TermProps) {
  return (
    <div className={isSum ? "term term-sum" : "term"} data-nothing={count === 0}>
      <dt>
        {label}
        {remark === "" ? null : <span className="quiet">{remark}</span>}
      </dt>
      <dd>{grouped(count)}</dd>
    </div>
  );
}

/** Opens a file to its first rows, where it is said how it is read. */
function OpenTable({ layer, file }: { readonly layer: string; readonly file: string }) {
  const { app } = useDesk();
  const words = useLateWords("preview");
  return (
    <Button look="quiet" hint={words.openHint} onClick={() => openPreview(app, layer, file)}>
      {words.open}
    </Button>
  );
}

interface FileAccountProps {
  readonly layer: string;
  /** Its place among the layer's files. */
  readonly number: number;
  readonly file: LayerReport["files"][number];
  readonly onDownload: (name: string, content: string | Blob) => void;
}

function FileAccount({ layer, number, file, onDownload }: FileAccountProps) {
  const { app, words } = useDesk();
  const report = useLateWords("report");
  const [isClean, setClean] = useState(false);
  /** Where personal data is hidden, no file carries another one's name. */
  const nameToCarry = (): string =>
    isHidden(app.store.getState())
      ? safeName(number === 0 ? layer : `${layer}-${number + 1}`)
      : file.file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  const issueWords = useLateWords("issues");
  const labels = { ...issueWords.issues, ...report.problemHeadings };
  const save = async (format: "csv" | typeof WORKBOOK) => {
    const text = await loadProblems(app, layer, file.file, labels);
    if (text === null) return;
    // Only a heading: there is nothing to correct.
    if (text.trim().split("\n").length < 2) return setClean(true);
    const content = format === "csv" ? text : await loadProblemBook(app, layer, file.file, labels);
    if (content !== null) onDownload(report.downloadName(nameToCarry(), format), content);
  };
  return (
    <div className="file">
      <p className="file-name">
        <b>{file.file}</b> <span className="quiet">{file.encoding}</span>
        {number === 0 ? null : <OpenTable layer={layer} file={file.file} />}
      </p>
      <dl className="fields">
        <div>
          <dt>{report.columns}</dt>
          <dd>
            {Object.entries(file.columns)
              .map(([field, heading]) =>
                fieldLabel(words, field) === heading ? heading : `${fieldLabel(words, field)} ← ${heading}`,
              )
              .join(words.frame.comma) || report.none}
          </dd>
        </div>
        <div>
          <dt>{report.unmapped}</dt>
          <dd title={report.unmappedHint}>{file.unmapped.join(words.frame.comma) || report.none}</dd>
        </div>
      </dl>
      {isClean ? (
        <p className="quiet" role="status">
          {report.noProblems}
        </p>
      ) : (
        <p className="file-problems">
          <Button icon="download" look="quiet" onClick={() => void save(WORKBOOK)}>
            {report.download}
          </Button>
          <Button look="quiet" hint={report.download} onClick={() => void save("csv")}>
            CSV
          </Button>
        </p>
      )}
    </div>
  );
}
