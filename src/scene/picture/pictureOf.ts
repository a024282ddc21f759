import { formatDay } from "../../core/day.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import { redactText } from "../../core/personal.ts";
import type { Pictured, PictureRows } from "../../state/actions/savePicture.ts";
import type { Seen } from "../../state/queries/seen.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { grouped } from "../../words/parts/numbers.ts";
import { type LateWords, wordsOf } from "../../words/wordsOf.ts";
import { legendOf } from "../legend/legend.ts";
import { FILLED_STATUSES } from "../parts/donutShape.ts";
import { groundNotes } from "../parts/groundNotes.ts";
import { projectTitle } from "../parts/projectTitle.ts";
import type { LegendRow, Scene } from "../parts/scene.ts";
import { sceneMaker } from "../parts/sceneOf.ts";
import type { PictureLegendRow, PicturePage } from "./picture.ts";
import type { PictureFrame } from "./pictureFrame.ts";
import { scaleBar } from "./pictureScale.ts";
import { dayFinding, filterText, type PictureWords, sourceText, venueFinding } from "./pictureText.ts";

/**
 * What a saved picture shows, from answers that hide personal data and were asked for the frame
 * (`state/actions/savePicture.ts`), with the words of pictures in its language. The same makes the same page.
 */
export function pictureOf(
  seen: Pictured,
  frame: PictureFrame,
  late: Readonly<Record<"page", LateWords["picture"]> & Pick<LateWords, "finding" | "ground">>,
): PicturePage {
  const { state, answers } = seen;
  const { project, asOf } = state;
  const { venueReport, totals } = answers;
  const words: PictureWords = { ...wordsOf(state.language), ...late };
  const scene = sceneMaker()(seen);
  const around = venueReport?.answer ?? null;
  const { finding, facts } = (around === null ? null : venueFinding(words, around, asOf)) ??
    (totals === null ? null : dayFinding(words, totals.answer, whatIsKnown(state))) ?? {
      finding: words.frame.tagline,
      facts: [],
    };
  const filter = filterText(words, state);
  const bar = scaleBar(frame);
  const length = words.page.scale(bar.metres);
  return {
    theme: state.theme,
    tag: words.tag,
    title: redactText(projectTitle(state, words)),
    finding,
    facts: filter === null ? facts : [...facts, filter],
    day: { label: words.frame.asOf, text: formatDay(asOf) },
    legend: {
      title: words.map.legend,
      counts: isAround(seen) ? words.holiday.statusTable : words.page.matching,
      rows: legendRows(words, scene, seen),
    },
    list: seen.rows === null ? null : listOf(words, seen.rows),
    scale: { ...bar, text: bar.isLocal ? words.page.scaleInMiddle(length) : length },
    north: words.page.north,
    source: sourceText(words, project?.layers ?? []),
    notes: [words.page.coordinates, words.page.noPersonal],
    ground: groundNotes(late, state).map(redactText),
    frame,
    scene,
  };
}

/** The rows say what the headline counts: sites in the rings, or hazards after their deadline. */
function listOf(words: PictureWords, { list, rows }: PictureRows): PicturePage["list"] {
  const title = words.page.first[list];
  if (list === "rings") {
    const row = ({ status, major, nearName, id, distance }: (typeof rows)[number]) => ({
      symbol: status,
      isMajor: major,
      name: nearName || id,
      figure: words.near.metres(distance),
    });
    return { title, rows: rows.map(row) };
  }
  const row = ({ status, level, siteName, id, daysLeft }: (typeof rows)[number]) => ({
    symbol: status,
    isMajor: level === "major",
    name: siteName || id,
    figure: daysLeft === null ? "" : words.ledger.daysOver(-daysLeft),
  });
  return { title, rows: rows.map(row) };
}

/** Are the sites of rings counted, and not all that match? The headline and the legend must count the same. */
export const isAround = ({ answers: { venueReport } }: Seen): boolean => (venueReport?.answer.venues.length ?? 0) > 0;

/** The rows of the map's own legend, less the statuses that nothing has. */
export function legendRows(words: PictureWords, scene: Scene, seen: Seen): PictureLegendRow[] {
  const { venueReport, totals } = seen.answers;
  const inRings = isAround(seen) ? (venueReport?.answer.union.byStatus ?? null) : null;
  const drawn = drawnStatuses(scene);
  return legendOf(scene, totals?.answer ?? null).flatMap((row): PictureLegendRow[] => {
    const { symbol, withheld } = row;
    if (withheld) return [];
    if (!isStatus(symbol)) return [{ symbol, text: words.map.symbols[symbol], count: null }];
    const count = inRings === null ? row.count : inRings[symbol];
    if ((count ?? 0) === 0 && !drawn.has(symbol)) return [];
    return [{ symbol, text: words.statuses[symbol], count: count === null ? null : grouped(count) }];
  });
}

function drawnStatuses({ marks, shapes, donuts, beyond }: Scene): ReadonlySet<LegendRow["symbol"]> {
  const drawn = new Set<LegendRow["symbol"]>([...marks, ...beyond.marks].map(({ symbol }) => symbol));
  for (const { role } of shapes) if (role.role === "site") drawn.add(role.status);
  for (const { shareEnds, length } of [donuts, beyond.donuts])
    for (let i = 0; i < length; i++) for (const status of statusesAt(shareEnds, i)) drawn.add(status);
  return drawn;
}

const isStatus = (symbol: string): symbol is DisplayStatus => (DISPLAY_STATUSES as readonly string[]).includes(symbol);

/** Shares below are those of nothing: they are single floats, and what is there has an arc that can be seen. */
const NO_SHARE = 1e-4;

/** The statuses that the ring of a donut shows. */
function statusesAt(shareEnds: Float32Array, i: number): readonly DisplayStatus[] {
  const ends = [...shareEnds.subarray(i * FILLED_STATUSES, (i + 1) * FILLED_STATUSES), 1];
  return DISPLAY_STATUSES.filter((_, k) => ends[k]! - (ends[k - 1] ?? 0) > NO_SHARE);
}
