import type { VisitWindow } from "../../../analysis/patrol/patrolTimes.ts";
import type { AskedOnDay, PatrolAnswer, PatrolHours, PatrolWish, StopWish } from "../../../contract/contract.ts";
import { type Day, formatDay, parseDay, weekdayOf } from "../../../core/day.ts";
import {
  clocksOf,
  type OpenClocks,
  type OpeningHours,
  type OpenSpan,
  openAround,
  within,
} from "../../../core/openingHours.ts";
import { parseClock, windowAfter } from "../../../core/patrol.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { saysNothing } from "../../../ingest/values/numbers.ts";
import { readOpeningHours, readOpensCloses } from "../../../ingest/values/openingHours.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { isWithheld } from "../../privacy/households.ts";

/** When the stops of a patrol are open, where that is kept. */
export interface OpenWindows {
  /** By site minutes of the patrol's day, in order and apart; none where it is closed all day, or all of an event. */
  readonly spans: ReadonlyMap<number, readonly OpenSpan[]>;
  /** By those sites of which it may be told the day's opening hours. */
  readonly told: ReadonlyMap<number, readonly OpenClocks[]>;
  /** What is known of them, kept or not. */
  readonly hours: PatrolHours | null;
}

type Event = PatrolAnswer["start"]["event"];

/**
 * The opening hours of the sites on the day of the event, else on that asked about. A window that was wished of a stop goes before
 * them; but an event's own hours hold beside them, since it is no time of the site's.
 */
export function openWindows(
  index: ProjectIndex,
  { asOf, personal, keepsHours = false }: AskedOnDay & PatrolWish,
  sites: readonly number[],
  wishes: ReadonlyMap<number, StopWish>,
  event: Event,
  row: (site: number) => { readonly ref: PatrolHours["unread"][number]["site"]; readonly name: string },
): OpenWindows {
  const day = (event === null ? null : parseDay(event.start.slice(0, 10))) ?? (asOf as Day);
  const weekday = weekdayOf(day);
  const spans = new Map<number, readonly OpenSpan[]>();
  const told = new Map<number, readonly OpenClocks[]>();
  const unread: { site: PatrolHours["unread"][number]["site"]; name: string }[] = [];
  let known = 0;
  for (const site of sites) {
    const hours = hoursOf(index, site);
    if (hours === null) continue;
    if (hours === "unread") {
      const { ref, name } = row(site);
      unread.push({ site: ref, name });
      continue;
    }
    known++;
    const wished = windowOf(wishes.get(site), event);
    if (!keepsHours || wished === "other") continue;
    const around = openAround(hours, weekday);
    spans.set(site, wished === null ? around : within(around, wished));
    // Of a household nothing of its ledger is told where that is hidden.
    if (!isWithheld(index, site, personal)) told.set(site, (hours[weekday] ?? []).map(clocksOf));
  }
  const isSaid = known + unread.length > 0;
  const hours = { isKept: keepsHours, day: formatDay(day), known, of: sites.length, unread };
  return { spans, told, hours: isSaid ? hours : null };
}

/** What a window of minutes after midnight is from a clock on. */
export function windowFrom(spans: readonly OpenSpan[], start: string): VisitWindow | null {
  const begin = parseClock(start) ?? 0;
  const [first, ...later] = spans.map(({ from, to }) => ({ from: from - begin, to: to - begin }));
  return first === undefined ? null : later.length === 0 ? first : { ...first, later };
}

/** The event's hours where those were wished, "other" where another window was, null where none was. */
function windowOf(wish: StopWish | undefined, event: Event): OpenSpan | "other" | null {
  const { from = "", to = "" } = wish ?? {};
  if (from === "" && to === "") return null;
  if (event === null || event.end === "") return "other";
  const isEvents = from === event.start.slice(11) && to === event.end.slice(11);
  return isEvents ? (windowAfter("00:00", from, to) ?? "other") : "other";
}

/** What a site's ledger says of when it is open; null where it says nothing. */
function hoursOf(index: ProjectIndex, site: number): OpeningHours | "unread" | null {
  const { records } = index.layers[index.sites.layer[site]!]!;
  const record = index.sites.record[site]!;
  const text = (field: string) => {
    const said = textOf(records, field, record).trim();
    return saysNothing(said) ? "" : said;
  };
  const whole = text("hours");
  if (whole !== "") return read(whole, readOpeningHours);
  const [opens, closes] = [text("opens"), text("closes")];
  if (opens === "" && closes === "") return null;
  return read(`${opens}\n${closes}`, () => readOpensCloses(opens, closes));
}

/** The same few texts stand in many rows. */
const known = new Map<string, OpeningHours | null>();
const MOST_KNOWN = 1000;

function read(text: string, reader: (text: string) => OpeningHours | null): OpeningHours | "unread" {
  let hours = known.get(text);
  if (hours === undefined) {
    hours = reader(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, hours);
  }
  return hours ?? "unread";
}
