import { FILE_FORMATS } from "../../../core/fileFormats.ts";
import { safeName } from "../../../core/fileName.ts";
import { loadRingsFile } from "../../../state/actions/rings.ts";
import { ALL_IN_RINGS, type ReportedVenue, type RingPart, type VenueReport } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { periodOfYear } from "../text/periodText.ts";

interface ExportProps {
  readonly answer: VenueReport;
  readonly venue: ReportedVenue | null;
  /** What part of the sites is listed. */
  readonly part: RingPart;
  /** The same in words; "" for all. */
  readonly partText: string;
  /** How many they are. */
  readonly sites: number;
  readonly onDownload: (name: string, text: string) => void;
}

const FORMATS = ["csv", "geojson"] as const;
const NO_TITLES: Readonly<Record<string, string>> = {};

/** The foot of the panel: the sites of all venues as a file. */
export function ExportRow(props: Pick<ExportProps, "answer" | "onDownload">) {
  const { words } = useDesk();
  return (
    <p className="export-row">
      <span>{words.holiday.exportList}</span>
      <ExportButtons {...props} venue={null} part={ALL_IN_RINGS} partText="" sites={props.answer.union.sites} />
    </p>
  );
}

/** The sites of the list as a file, one row a venue and site. */
export function ExportButtons({ answer, venue, part, partText, sites, onDownload }: ExportProps) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const save = async (format: (typeof FORMATS)[number]) => {
    const categories = Object.keys(answer.union.byCategory);
    const labels = {
      ...Object.fromEntries(categories.map((category) => [category, categoryTitle(words, category, ownTitles)])),
      ...words.statuses,
      ...words.holiday.file,
    };
    const text = await loadRingsFile(app, format, labels, part);
    if (text === null || answer.period === null) return;
    const period = periodOfYear(words, answer.period);
    const name = words.holiday.fileName(period, venue?.name ?? "", partText, answer.asOf);
    onDownload(`${safeName(name)}.${format}`, text);
  };
  return FORMATS.map((format) => (
    <button
      key={format}
      type="button"
      className="button button-plain"
      aria-label={words.holiday.exportAs(FILE_FORMATS[format].title)}
      title={words.holiday.exportAs(FILE_FORMATS[format].title)}
      disabled={sites === 0}
      onClick={() => void save(format)}
    >
      {FILE_FORMATS[format].title}
    </button>
  ));
}
