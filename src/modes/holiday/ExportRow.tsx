import { loadExposureFile } from "../../state/actions/around.ts";
import type { ExposureAnswer, VenueExposure } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { periodName } from "../../words/periodName.ts";
import { categoryTitle } from "../../words/wordsOf.ts";

interface ExportProps {
  readonly answer: ExposureAnswer;
  readonly venue: VenueExposure | null;
  readonly onDownload: (name: string, text: string) => void;
}

const FORMATS = [
  { format: "csv", text: "CSV" },
  { format: "geojson", text: "GeoJSON" },
] as const;
const NO_TITLES: Readonly<Record<string, string>> = {};

/** The foot of the panel: the sites of all venues as a file. */
export function ExportRow(props: ExportProps) {
  const { words } = useDesk();
  return (
    <p className="export-row">
      <span>{words.holiday.exportList}</span>
      <ExportButtons {...props} />
    </p>
  );
}

/** The sites of the list as a file, one row a venue and site. */
export function ExportButtons({ answer, venue, onDownload }: ExportProps) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const save = async (format: "csv" | "geojson") => {
    const categories = answer.venues.flatMap(({ sites }) => sites.map(({ category }) => category));
    const say = {
      ...Object.fromEntries(categories.map((category) => [category, categoryTitle(words, category, ownTitles)])),
      ...words.statuses,
      ...words.holiday.file,
    };
    const text = await loadExposureFile(app, format, say);
    if (text === null || answer.period === null) return;
    const name = words.holiday.fileName(periodName(words, answer.period), venue?.name ?? "", answer.asOf);
    onDownload(`${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")}.${format}`, text);
  };
  const isEmpty = answer.venues.every(({ sites }) => sites.length === 0);
  return FORMATS.map(({ format, text }) => (
    <button
      key={format}
      type="button"
      className="button button-plain"
      aria-label={words.holiday.exportAs(text)}
      title={words.holiday.exportAs(text)}
      disabled={isEmpty}
      onClick={() => void save(format)}
    >
      {text}
    </button>
  ));
}
