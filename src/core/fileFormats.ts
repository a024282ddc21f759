/** What holds of a file format wherever it is met; what reads and writes it is in `ingest/`. */
export interface FileFormatRule {
  /** What people call it. */
  readonly title: string;
  /** Endings of file names, lower case, without the dot; the usual one first. */
  readonly endings: readonly string[];
  readonly mime: string;
  /** A ledger may have it. */
  readonly isRead: boolean;
  /** A layer is written in it, to files with these endings alone: one named .tsv would hold commas. */
  readonly writtenTo: readonly string[];
  /** Endings of files that belong to one of this format, beside it and of its name. */
  readonly beside?: readonly string[];
}

/** What a workbook is written as. */
export const WORKBOOK = "xlsx";

/** The formats of files, one row each. */
export const FILE_FORMATS = {
  csv: {
    title: "CSV",
    endings: ["csv", "tsv", "txt", "tab"],
    mime: "text/csv;charset=utf-8",
    isRead: true,
    writtenTo: ["csv"],
  },
  geojson: {
    title: "GeoJSON",
    endings: ["geojson", "json", "ndjson", "geojsonl", "geojsons", "jsonl"],
    mime: "application/geo+json",
    isRead: true,
    writtenTo: ["geojson", "json"],
  },
  xlsx: {
    title: "Excel",
    endings: ["xlsx", "xlsm"],
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isRead: true,
    writtenTo: ["xlsx"],
  },
  xls: {
    title: "Excel 97–2003",
    endings: ["xls", "et", "xlsb"],
    mime: "application/vnd.ms-excel",
    isRead: true,
    writtenTo: [],
  },
  ods: {
    title: "OpenDocument",
    endings: ["ods"],
    mime: "application/vnd.oasis.opendocument.spreadsheet",
    isRead: true,
    writtenTo: [],
  },
  kml: {
    title: "KML",
    endings: ["kml", "kmz"],
    mime: "application/vnd.google-earth.kml+xml",
    isRead: true,
    writtenTo: [],
  },
  shp: {
    title: "Shapefile",
    endings: ["shp"],
    mime: "application/vnd.shp",
    isRead: true,
    writtenTo: [],
    beside: ["dbf", "prj", "cpg"],
  },
  /** A way for a device, of a patrol. */
  gpx: { title: "GPX", endings: ["gpx"], mime: "application/gpx+xml", isRead: false, writtenTo: [] },
} as const satisfies Readonly<Record<string, FileFormatRule>>;

export type FileFormat = keyof typeof FILE_FORMATS;
/** A format that is read, and one that a layer is written in. */
export type ReadFormat = { [F in FileFormat]: (typeof FILE_FORMATS)[F]["isRead"] extends true ? F : never }[FileFormat];
export type WrittenFormat = {
  [F in FileFormat]: (typeof FILE_FORMATS)[F]["writtenTo"] extends readonly [] ? never : F;
}[FileFormat];

export const FILE_FORMAT_IDS = Object.keys(FILE_FORMATS) as readonly FileFormat[];
export const formatRule = (format: FileFormat): FileFormatRule => FILE_FORMATS[format];

/** Endings of what is unpacked, or is told how to become a ledger when it is dropped. */
const OTHER_ENDINGS: readonly string[] = ["zip", "rar", "7z"];

/** Endings of files that are taken for ledgers when they come without a project.json, and that the dialogue to open offers. */
export const LEDGER_ENDINGS: readonly string[] = [
  ...FILE_FORMAT_IDS.flatMap((format) => (FILE_FORMATS[format].isRead ? FILE_FORMATS[format].endings : [])),
  ...OTHER_ENDINGS,
];

/** A map as one file, which a project's ground is drawn of. */
export const ARCHIVE_ENDING = "pmtiles";
export const isArchive = (path: string): boolean => endingOf(path) === ARCHIVE_ENDING;

/** What people call the formats that a ledger may have. */
export const LEDGER_TITLES: readonly string[] = FILE_FORMAT_IDS.filter((format) => FILE_FORMATS[format].isRead).map(
  (format) => FILE_FORMATS[format].title,
);

/** What follows the last dot of a file's name, lower case; "" where there is none. */
export const endingOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** The format that a name ends in; null where no format goes by that ending. */
export const formatNamed = (path: string): FileFormat | null =>
  FILE_FORMAT_IDS.find((format) => formatRule(format).endings.includes(endingOf(path))) ?? null;

/** The files that belong to one of this name, by their endings: each as it may be called, the likeliest first. */
export function filesBeside(path: string): ReadonlyMap<string, readonly string[]> {
  const format = formatNamed(path);
  const written = path.slice(path.lastIndexOf(".") + 1);
  const base = path.slice(0, path.length - written.length);
  const names = (ending: string): readonly string[] => {
    const [low, high] = [base + ending, base + ending.toUpperCase()];
    return written === written.toLowerCase() ? [low, high] : [high, low];
  };
  const beside = format === null ? [] : (formatRule(format).beside ?? []);
  return new Map(beside.map((ending) => [ending, names(ending)]));
}

/** The format in which a layer is written to a file of this name; null where none is. */
export const writtenFormat = (path: string): WrittenFormat | null =>
  (FILE_FORMAT_IDS.find((format) => formatRule(format).writtenTo.includes(endingOf(path))) as
    | WrittenFormat
    | undefined) ?? null;

/** What a table that is no layer is written as. */
export const TABLE_FORMATS = ["csv", "xlsx"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
