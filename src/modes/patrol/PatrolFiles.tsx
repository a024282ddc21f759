import { useEffect, useState } from "react";
import { FILE_FORMATS } from "../../core/fileFormats.ts";
import { safeName } from "../../core/fileName.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { loadPatrolFile } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { periodName } from "../../words/phrases/periodName.ts";
import { categoryTitle } from "../../words/wordsOf.ts";
import { listText } from "./listText.ts";
import { venueText } from "./sourceText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

interface PatrolFilesProps {
  readonly answer: PatrolAnswer;
  readonly isEmpty: boolean;
  readonly onDownload: (name: string, text: string) => void;
}

const FORMATS = ["gpx", "csv", "geojson"] as const;
type Format = (typeof FORMATS)[number] | "txt";
const NO_TITLES: Readonly<Record<string, string>> = {};

/** The patrol on paper, for a device, and as a table. */
export function PatrolFiles({ answer, isEmpty, onDownload }: PatrolFilesProps) {
  const { app, words: desk } = useDesk();
  const words = usePatrolWords();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const [isCopied, setCopied] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another patrol has not been copied yet.
  useEffect(() => setCopied(false), [answer]);
  const save = async (format: (typeof FORMATS)[number]) => {
    const categories = answer.teams.flatMap(({ stops }) => stops.map(({ category }) => category));
    const labels = {
      ...Object.fromEntries(categories.map((category) => [category, categoryTitle(desk, category, ownTitles)])),
      ...Object.fromEntries(DISPLAY_STATUSES.map((status) => [status, desk.statuses[status]])),
      ...Object.fromEntries(Object.entries(words.reasons).map(([code, text]) => [`reason-${code}`, text])),
      ...words.file,
    };
    const text = await loadPatrolFile(app, format, labels);
    if (text !== null) download(format, text);
  };
  const download = (format: Format, text: string) => {
    const period = answer.period === null ? "" : periodName(desk, answer.period);
    const venue = answer.venues.length === 1 ? (answer.venues[0]?.name ?? "") : "";
    const name = words.fileName([period, venue, answer.asOf]);
    onDownload(`${safeName(name)}.${format}`, text);
  };
  const copy = async () => {
    const text = listText(words, venueText(words, desk, answer.venues) || words.title, answer);
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No clipboard on plain http, or not allowed: a file does as well.
      download("txt", text);
    }
  };
  return (
    <p className="patrol-files">
      <Button look="main" disabled={isEmpty} onClick={() => print()}>
        {words.print}
      </Button>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button button-plain"
          aria-label={words.exportAs(FILE_FORMATS[format].title)}
          title={words.exportAs(FILE_FORMATS[format].title)}
          disabled={isEmpty}
          onClick={() => void save(format)}
        >
          {FILE_FORMATS[format].title}
        </button>
      ))}
      <IconButton
        icon={isCopied ? "check" : "copy"}
        label={isCopied ? words.copied : words.copyList}
        disabled={isEmpty}
        onClick={() => void copy()}
      />
    </p>
  );
}
