import { type LikelySite, likelySites } from "../../../analysis/proposals/likelySites.ts";
import type { Contract, LikelyTarget, UnlinkedWord } from "../../../contract/contract.ts";
import { type Ref, refOf } from "../../../core/ref.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { simplified } from "../../../ingest/text/simplified.ts";
import { type LostWord, lostWords } from "../../index/lostWords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { isWithheld, namesHousehold } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { wordKey } from "../../privacy/toldKeys.ts";
import { layerNumbered, type Place, placesOf } from "./places.ts";

type Likely = (words: { name: string; address: string; area: string }) => readonly LikelySite[];
type LikelyByKind = Map<string, { readonly places: readonly Place[]; readonly find: Likely }>;
/** What the sites, or the venues, of a project may be called; read once. */
const likelyIn = new WeakMap<ProjectIndex, LikelyByKind>();

async function likely(index: ProjectIndex, kind: "site" | "venue") {
  const known: LikelyByKind = likelyIn.get(index) ?? new Map();
  likelyIn.set(index, known);
  const made = known.get(kind);
  if (made !== undefined) return made;
  const { readingsOf } = await import("../../index/pinyin/readings.ts");
  const places = placesOf(index, kind);
  const text = (field: string, number: number) => {
    const { layer, record } = places[number]!;
    return simplified(textOf(index.layers[layer]!.records, field, record));
  };
  const find = likelySites(
    {
      count: places.length,
      ref: (number) => refAt(index, places[number]!),
      name: (number) => text("name", number),
      address: (number) => text("address", number),
      area: (number) => text("area", number),
    },
    readingsOf,
  );
  known.set(kind, { places, find });
  return { places, find };
}

const refAt = ({ layers }: ProjectIndex, { layer, record }: Place): Ref => {
  const { spec, records } = layers[layer]!;
  return refOf({ layer: spec.id, id: records.ids.at(record) });
};

/** One page of the words of a layer that found nothing, with what they may mean; `least` leaves out words of less likeness. */
export async function unlinkedPage(
  index: ProjectIndex,
  ask: Contract["unlinked"]["ask"],
): Promise<Contract["unlinked"]["answer"]> {
  const number = layerNumbered(index, ask.layer);
  if (number < 0) return { total: 0, rows: [] };
  const isEvent = index.layers[number]!.spec.kind === "event";
  const words = lostWords(index, number);
  const { places, find } = await likely(index, isEvent ? "venue" : "site");
  // A row that found no site may name a household.
  const tell = (text: string) => (ask.personal === "hide" && namesHousehold(index, text) ? "" : text);
  const rowOf = ({ word, address, area, rows }: LostWord): UnlinkedWord => ({
    key: wordKey(index, word),
    word: tell(word),
    address: tell(address),
    rows,
    targets: find({ name: simplified(word), address: simplified(address), area: simplified(area) }).map((found) =>
      targetOf(index, places, found, ask.personal),
    ),
  });
  const { least } = ask;
  if (least === undefined)
    return { total: words.length, rows: words.slice(ask.offset, ask.offset + ask.limit).map(rowOf) };
  const sure = words.map(rowOf).filter(({ targets: [first, second] }) => isSure(first, second, least));
  return { total: sure.length, rows: sure.slice(ask.offset, ask.offset + ask.limit) };
}

/** Likely enough, and likelier than any other. */
const isSure = (first: LikelyTarget | undefined, second: LikelyTarget | undefined, least: number): boolean =>
  first !== undefined && first.likeness >= least && first.likeness > (second?.likeness ?? 0);

function targetOf(
  index: ProjectIndex,
  places: readonly Place[],
  { site, likeness, why }: LikelySite,
  personal: Contract["unlinked"]["ask"]["personal"],
): LikelyTarget {
  const place = places[site]!;
  const { records } = index.layers[place.layer]!;
  const withheld = place.site >= 0 && isWithheld(index, place.site, personal);
  const text = (field: string) => redactedField(records, field, place.record, personal, withheld);
  return { ref: refAt(index, place), name: text("name"), address: text("address"), likeness, why };
}
