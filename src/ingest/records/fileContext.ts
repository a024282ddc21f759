import { civilOf, type Day, dayOf, parseDay } from "../../core/day.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { ProjectFile } from "../../core/projectFile.ts";
import type { SourceHead, SourceRow } from "../rows/sourceRow.ts";
import { readDay } from "../values/dates.ts";
import type { ReadingContext } from "../values/fieldReaders.ts";
import type { OwnCategory } from "../values/siteCategory.ts";

/** What of a project the reading of its layers depends on, beside the zone. */
export interface ProjectContext {
  readonly categories?: readonly OwnCategory[];
  readonly campaign?: ProjectFile["campaign"];
}

/** Every day of a year is nearer to this one of it than the same day of any other year. */
const MIDDLE = [7, 2] as const;

/** A month that belongs to the winter that began in the year before. */
const LAST_MONTH_OF_WINTER = 6;

/**
 * What the cells of a file do not say themselves: its zone, the year of its dates (the layer's `year`, else by the day of its data:
 * the layer's `dataDate`, else the day behind 截至 in a title above the header), the winter of its lunar days (or the year that was said), whether its numbers
 * have commas.
 */
export function fileContext(
  spec: LayerSpec,
  head: SourceHead,
  sample: readonly SourceRow[],
  zone: string,
  { categories, campaign }: ProjectContext,
): { readonly context: ReadingContext; readonly dataDate: Day | undefined } {
  const titled = spec.dataDate === undefined ? dayInTitles(head.titles ?? [], zone) : undefined;
  const dataDate = spec.dataDate === undefined ? titled : (parseDay(spec.dataDate) ?? undefined);
  const campaignDay = parseDay(campaign?.start ?? campaign?.end ?? "") ?? undefined;
  const middle = spec.year === undefined ? undefined : (dayOf(spec.year, ...MIDDLE) ?? undefined);
  const winterDay = campaignDay ?? dataDate;
  // A ledger of events is made for the campaign, and most of its days are written without a year.
  const near = middle ?? dataDate ?? (spec.kind === "event" ? campaignDay : undefined);
  return {
    dataDate: titled,
    context: {
      zone,
      ...(categories === undefined ? {} : { categories }),
      ...(spec.words === undefined ? {} : { words: spec.words }),
      ...(near === undefined ? {} : { near }),
      ...(spec.year === undefined || campaignDay !== undefined ? {} : { year: spec.year }),
      ...(winterDay === undefined ? {} : { winter: winterOf(winterDay) }),
      ...(head.is1904 === true ? { is1904: true } : {}),
      ...(hasDecimalCommas(head, sample) ? { decimalComma: true } : {}),
    },
  };
}

function dayInTitles(titles: readonly string[], zone: string): Day | undefined {
  for (const title of titles) {
    const written = /截[至止]\s*[:：]?\s*(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)/.exec(
      title.normalize("NFKC"),
    )?.[1];
    const day = written === undefined ? null : readDay(written.replace(/\s+/g, ""), { zone }).value;
    if (day !== null) return day;
  }
  return undefined;
}

/** The year in which the winter of a day begins: 2026 of a day in November 2026 and in February 2027. */
function winterOf(day: Day): number {
  const { year, month } = civilOf(day);
  return month <= LAST_MONTH_OF_WINTER ? year - 1 : year;
}

/** Cells are parted by semicolons, and no number among them has a point. */
function hasDecimalCommas({ delimiter }: SourceHead, sample: readonly SourceRow[]): boolean {
  if (delimiter !== ";") return false;
  const cells = sample.flatMap((row) => row.cells);
  return cells.some((cell) => /^-?\d+,\d+$/.test(cell)) && !cells.some((cell) => /^-?\d+\.\d+$/.test(cell));
}
