import { CHANGE_KINDS, CHANGE_SIGN_OF } from "../../core/changeKinds.ts";
import { formatDay } from "../../core/day.ts";
import { TABLE_FORMATS, type TableFormat } from "../../core/fileFormats.ts";
import { isFilterEmpty } from "../../core/filter.ts";
import { changeComparison, changesAsFile, closeComparison, layOutComparison } from "../../state/actions/compare.ts";
import type { ChangeCounts } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { Glyph } from "../../ui/parts/Glyph.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { versionText } from "../../words/phrases/versionText.ts";

interface CompareHeadProps {
  /** Null while they are counted. */
  readonly counts: ChangeCounts | null;
  readonly onDownload: (name: string, content: string | Blob) => void;
}

/** Which versions are compared, how many changes of each kind there are, and the way out. */
export function CompareHead({ counts, onDownload }: CompareHeadProps) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("compare");
  const comparison = useAppState((state) => state.comparison);
  const timeZone = useAppState((state) => state.project?.project.timeZone ?? "UTC");
  const isFiltered = useAppState((state) => !isFilterEmpty(state.filter));
  if (comparison === null) return null;
  const { older, versions, which, isTall } = comparison;
  const sum = counts === null ? 0 : Object.values(counts).reduce((all, count) => all + count, 0);
  const download = async (format: TableFormat) => {
    const kinds = Object.fromEntries(Object.entries(desk.kinds).map(([kind, word]) => [`kind-${kind}`, word]));
    const file = await changesAsFile(app, format, { ...words.file, ...words.kinds, ...kinds, ...desk.statuses });
    if (file !== null) onDownload(words.downloadName(formatDay(app.store.getState().asOf), format), file);
  };
  const text = words.versions(
    versionText(words, words.older[older], versions.before, timeZone),
    versionText(words, words.now, versions.after, timeZone),
  );
  return (
    <header className="compare-head">
      <p className="compare-versions">
        <b title={text}>{text}</b>
        {isFiltered ? <span className="quiet">{words.unfiltered}</span> : null}
      </p>
      <div className="compare-tools">
        {TABLE_FORMATS.map((format) => (
          <Button key={format} look="quiet" icon="download" disabled={sum === 0} onClick={() => void download(format)}>
            {words.download(format.toUpperCase())}
          </Button>
        ))}
        <Button look="quiet" icon="briefing" disabled={sum === 0} onClick={() => layOutComparison(app)}>
          {words.asPage}
        </Button>
        <IconButton
          icon={isTall ? "down" : "up"}
          label={isTall ? words.lower : words.taller}
          onClick={() => changeComparison(app, { isTall: !isTall })}
        />
        <IconButton icon="close" label={words.close} onClick={() => closeComparison(app)} />
      </div>
      <fieldset className="ledger-choices compare-kinds">
        <legend className="unseen">{words.choice}</legend>
        {CHANGE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="ledger-choice"
            aria-pressed={which === kind}
            onClick={() => changeComparison(app, { which: kind })}
          >
            <Glyph symbol={CHANGE_SIGN_OF[kind]} size={16} />
            {words.kinds[kind]}
            <span className="ledger-count">{counts === null ? "" : grouped(counts[kind])}</span>
          </button>
        ))}
      </fieldset>
    </header>
  );
}
