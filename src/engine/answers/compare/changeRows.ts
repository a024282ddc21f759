import type { Asked, ChangeOnMap, ChangeRow, ChangesPage, Contract } from "../../../contract/contract.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../../core/changeKinds.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { mercatorX, mercatorY } from "../../../core/mercator.ts";
import { refOf } from "../../../core/ref.ts";
import { type LayerRecords, textOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { isRecordWithheld } from "../../privacy/households.ts";
import { redacted, redactedField } from "../../privacy/redacted.ts";
import { type Change, changesBetween, countsOf, daysOf, type Pair, statusRank } from "./changes.ts";

/** One page of a kind of change. */
export function changesPage(pair: Pair, { which, offset, limit, personal }: Contract["changes"]["ask"]): ChangesPage {
  const changes = changesBetween(pair);
  const list = changes[which];
  return {
    counts: countsOf(changes),
    total: list.length,
    rows: list.slice(offset, offset + limit).map((change) => changeRow(pair, change, personal)),
  };
}

/** Where a thing stands on one side: its project and its records, and the number of its site where it is one or has one. */
interface Side {
  readonly index: ProjectIndex;
  readonly records: LayerRecords;
  readonly record: number;
  readonly site: number;
}

function sideOf(index: ProjectIndex, change: Change, number: Change["was"]): Side | null {
  if (number === null || number === -1) return null;
  if (typeof number !== "number")
    return { index, records: index.layers[number.layer]!.records, record: number.record, site: -1 };
  const { sites, hazards, hazardSets, layers } = index;
  if (change.of === "site")
    return { index, records: layers[sites.layer[number]!]!.records, record: sites.record[number]!, site: number };
  const { records } = hazardSets[hazards.set[number]!]!;
  return { index, records, record: hazards.record[number]!, site: hazards.site[number]! };
}

export function changeRow(pair: Pair, change: Change, personal: Asked["personal"]): ChangeRow {
  const was = sideOf(pair.before, change, change.was);
  const is = sideOf(pair.after, change, change.is);
  const told = (is ?? was)!;
  const { index, records, record } = told;
  const withheld = isRecordWithheld(index, records, record, personal);
  const field = (name: string) => redactedField(records, name, record, personal, withheld);
  const id = redactedId(index, records, record, personal);
  const status = (side: "was" | "is") => {
    const rank = statusRank(pair, change, side);
    return rank === null ? null : DISPLAY_STATUSES[rank]!;
  };
  const isHazard = change.of === "hazard";
  return {
    id,
    layer: records.layer,
    kind: records.kind,
    name: isHazard
      ? nameOfSite(told, personal) || field("siteName") || field("siteAddress")
      : field("name") || field("address") || id,
    what: isHazard ? [field("type"), field("description")].filter((text) => text !== "").join(" ") : "",
    area: redacted(areaOf(told), personal),
    from: status("was"),
    to: status("is"),
    days: daysOf(pair, change),
    metres: change.metres,
    place: placeOf(told),
    card: cardOf(is, isHazard, personal),
  };
}

/** The site of a hazard, and everything else, has a card of its own; a hazard in the row of its site has none. */
function cardOf(is: Side | null, isHazard: boolean, personal: Asked["personal"]): ChangeRow["card"] {
  if (is === null) return null;
  const { index, records, record, site } = is;
  if (site >= 0) {
    const own = index.layers[index.sites.layer[site]!]!.records;
    return {
      type: "site",
      ref: refOf({ layer: own.layer, id: redactedId(index, own, index.sites.record[site]!, personal) }),
    };
  }
  if (isHazard && index.layers.every((layer) => layer.records !== records)) return null;
  return { type: "record", ref: refOf({ layer: records.layer, id: redactedId(index, records, record, personal) }) };
}

function nameOfSite({ index, site }: Side, personal: Asked["personal"]): string {
  if (site < 0) return "";
  const { records } = index.layers[index.sites.layer[site]!]!;
  const record = index.sites.record[site]!;
  const withheld = isRecordWithheld(index, records, record, personal);
  const field = (name: string) => redactedField(records, name, record, personal, withheld);
  return field("name") || field("address");
}

const areaOf = ({ index, records, record, site }: Side): string =>
  site >= 0 ? index.words.areas[index.sites.area[site]!]! : textOf(records, "area", record).trim();

function placeOf({ index, records, record, site }: Side): readonly [number, number] | null {
  const [lng, lat] =
    site >= 0 ? [index.sites.lng[site]!, index.sites.lat[site]!] : [records.lng[record]!, records.lat[record]!];
  return Number.isNaN(lng) || lng === undefined ? null : [lng, lat!];
}

/** CSS pixels that marks of changes stand apart at the least. */
const APART = 16;
/** Width of the world in CSS pixels at zoom 0. */
const WORLD = 512;

/** Which of several in one place is marked, after what is listed: what is worst. */
const FIRST: readonly ChangeKind[] = ["worse", "added", "new-places", "gone", "moved", "better", "closed"];

export function changesInView(pair: Pair, ask: Contract["changesInView"]["ask"]): readonly ChangeOnMap[] {
  const { which, zoom, kinds = CHANGE_KINDS } = ask;
  const [west, south, east, north] = ask.bbox;
  const changes = changesBetween(pair);
  const cell = APART / (WORLD * 2 ** zoom);
  const taken = new Set<string>();
  const found: ChangeOnMap[] = [];
  for (const kind of [which, ...FIRST.filter((one) => one !== which)].filter((one) => kinds.includes(one))) {
    for (const change of changes[kind]) {
      const side = sideOf(pair.after, change, change.is) ?? sideOf(pair.before, change, change.was);
      const place = side === null ? null : placeOf(side);
      if (place === null) continue;
      const [lng, lat] = place;
      if (lng < west || lng > east || lat < south || lat > north) continue;
      const key = `${Math.floor(mercatorX(lng) / cell)} ${Math.floor(mercatorY(lat) / cell)}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const before = kind === "moved" ? sideOf(pair.before, change, change.was) : null;
      found.push({ change: kind, lng, lat, was: before === null ? null : placeOf(before) });
    }
  }
  return found;
}

/** All changes, a kind after the other. */
export function* allRows(pair: Pair, personal: Asked["personal"]): Generator<readonly [ChangeKind, ChangeRow]> {
  const changes = changesBetween(pair);
  for (const kind of CHANGE_KINDS) for (const change of changes[kind]) yield [kind, changeRow(pair, change, personal)];
}
