import type { Contract } from "../../../contract/contract.ts";
import { refOf } from "../../../core/ref.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { type SiteTexts, siteTexts } from "../../index/siteTexts.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { fitOf } from "../sites/search.ts";
import { type Place, placesOf } from "./places.ts";

type Personal = Contract["searchVenues"]["ask"]["personal"];
type Searched = { readonly [personal in Personal]?: { readonly places: readonly Place[]; readonly texts: SiteTexts } };

const searchedIn = new WeakMap<ProjectIndex, Searched>();

/** The venues whose name, address or id holds what is looked for, as it stands or by its pinyin; best fit first. */
export async function searchVenues(
  index: ProjectIndex,
  { q, offset, limit, personal }: Contract["searchVenues"]["ask"],
): Promise<Contract["searchVenues"]["answer"]> {
  const { places, texts } = searched(index, personal);
  await texts.prepare(q);
  const test = texts.testOf(q);
  if (test === null) return { total: 0, rows: [] };
  const whole = texts.wholeOf(q);
  const fits = places.flatMap((_, venue) => (test(venue) ? [{ venue, fit: fitOf(texts, whole, venue) }] : []));
  fits.sort((a, b) => a.fit - b.fit || a.venue - b.venue);
  return {
    total: fits.length,
    rows: fits.slice(offset, offset + limit).map(({ venue }) => {
      const { layer, record } = places[venue]!;
      const { spec, records } = index.layers[layer]!;
      const text = (field: string) => redactedField(records, field, record, personal);
      return {
        ref: refOf({ layer: spec.id, id: records.ids.at(record) }),
        name: text("name"),
        address: text("address"),
      };
    }),
  };
}

/** Where personal data is hidden, words are looked for in what may be told alone. */
function searched(index: ProjectIndex, personal: Personal) {
  const all = searchedIn.get(index) ?? {};
  const known = all[personal];
  if (known !== undefined) return known;
  const places = placesOf(index, "venue");
  const text = (field: string) => (venue: number) => {
    const { layer, record } = places[venue]!;
    return redactedField(index.layers[layer]!.records, field, record, personal);
  };
  const id = (venue: number) => {
    const { layer, record } = places[venue]!;
    return redactedId(index, index.layers[layer]!.records, record, personal);
  };
  const made = { places, texts: siteTexts({ count: places.length, name: text("name"), address: text("address"), id }) };
  searchedIn.set(index, { ...all, [personal]: made });
  return made;
}
