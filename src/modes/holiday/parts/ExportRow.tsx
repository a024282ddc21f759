import { FILE_FORMATS } from "../../../core/fileFormats.ts";
import { safeName } from "../../../core/fileName.ts";
import { loadExposureFile } from "../../../state/actions/around.ts";
import type { ExposureAnswer, VenueExposure } from "../../../state/answers.ts";
import { useAppState, useDesk } from "../../../ui/desk.tsx";
import { categoryTitle } from "../../../words/wordsOf.ts";
import { periodOfYear } from "../text/periodText.ts";
import { refOf, type SiteItem } from "../text/surroundings.ts";

interface ExportProps {
  readonly answer: ExposureAnswer;
  readonly venue: VenueExposure | null;
  /** The sites that are listed and what part of all they are, in words; null for all. */
  readonly part: { readonly sites: readonly SiteItem[]; readonly text: string } | null;
  readonly onDownload: (name: string, text: string) => void;
}

const FORMATS = ["csv", "geojson"] as const;
const NO_TITLES: Readonly<Record<string, string>> = {};

/** The foot of the panel: the sites of all venues as a file. */
export function ExportRow(props: Omit<ExportProps, "part">) {
  const { words } = useDesk();
  return (
    <p className="export-row">
      <span>{words.holiday.exportList}</span>
      <ExportButtons {...props} part={null} />
    </p>
  );
}

/** The sites of the list as a file, one row a venue and site. */
export function ExportButtons({ answer, venue, part, onDownload }: ExportProps) {
  const { app, words } = useDesk();
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const save = async (format: (typeof FORMATS)[number]) => {
    const categories = answer.venues.flatMap(({ sites }) => sites.map(({ category }) => category));
    const say = {
      ...Object.fromEntries(categories.map((category) => [category, categoryTitle(words, category, ownTitles)])),
      ...words.statuses,
      ...words.holiday.file,
    };
    const text = await loadExposureFile(app, format, say, part?.sites.map(refOf) ?? null);
    if (text === null || answer.period === null) return;
    const period = periodOfYear(words, answer.period);
    const name = words.holiday.fileName(period, venue?.name ?? "", part?.text ?? "", answer.asOf);
    onDownload(`${safeName(name)}.${format}`, text);
  };
  const isEmpty = part === null ? answer.venues.every(({ sites }) => sites.length === 0) : part.sites.length === 0;
  return FORMATS.map((format) => (
    <button
      key={format}
      type="button"
      className="button button-plain"
      aria-label={words.holiday.exportAs(FILE_FORMATS[format].title)}
      title={words.holiday.exportAs(FILE_FORMATS[format].title)}
      disabled={isEmpty}
      onClick={() => void save(format)}
    >
      {FILE_FORMATS[format].title}
    </button>
  ));
}
