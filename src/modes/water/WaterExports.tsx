import { formatDay } from "../../core/day.ts";
import { FILE_FORMATS, TABLE_FORMATS, type TableFormat } from "../../core/fileFormats.ts";
import { safeName } from "../../core/fileName.ts";
import type { WaterList } from "../../core/water.ts";
import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { waterAsFile } from "../../state/actions/water.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";

interface ExportsProps extends Pick<PanelProps, "onDownload"> {
  readonly list: WaterList;
  readonly isNothing: boolean;
}

const NO_TITLES: Readonly<Record<string, string>> = {};

/** The whole list as a file. */
export function WaterExports({ list, isNothing, onDownload }: ExportsProps) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("water");
  const ownTitles = useAppState((state) => state.project?.categoryTitles ?? NO_TITLES);
  const save = async (format: TableFormat) => {
    const labels = { ...desk.categories, ...ownTitles, ...desk.statuses, ...words.file };
    const file = await waterAsFile(app, list, format, labels);
    const name = words.fileName(words.full[list], formatDay(app.store.getState().asOf));
    if (file !== null) onDownload(`${safeName(name)}.${format}`, file);
  };
  return TABLE_FORMATS.map((format) => {
    const text = words.exportAs(FILE_FORMATS[format].title);
    return (
      <button
        key={format}
        type="button"
        className="button button-plain"
        aria-label={text}
        title={text}
        disabled={isNothing}
        onClick={() => void save(format)}
      >
        {FILE_FORMATS[format].title}
      </button>
    );
  });
}
