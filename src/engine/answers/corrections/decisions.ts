import { type CrsProposal, crsCheck } from "../../../analysis/proposals/crsCheck.ts";
import type { Contract, Decision, Edit } from "../../../contract/contract.ts";
import { isWordCode, type WordCode } from "../../../core/issue.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { prepareCrs } from "../../../ingest/values/coordinates.ts";
import { lostWords } from "../../index/lostWords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { wordKey } from "../../privacy/toldKeys.ts";
import type { ReadLayer } from "../../workspace/readLayer.ts";
import type { Standing } from "../../workspace/standing.ts";
import { convertCrs, crsLayers } from "./crsLayers.ts";
import { unplacedRecords } from "./unplaced.ts";
import { yearOfLedger } from "./yearOfLedger.ts";

/** Most words that are told of one column; the others follow when these are taught. */
const MOST_WORDS = 50;

/** A system by code, for which all of them are fetched. */
const ANY_ZONE = "EPSG:4547";

/** What wants a decision: what stands in the way of all else first, of one type by how many rows it would help. */
export async function decisions(standing: Standing): Promise<Contract["decisions"]["answer"]> {
  const { index, layers: read } = standing;
  // Any system may be the one that fits.
  await prepareCrs(ANY_ZONE);
  const proposalOf = crsCheck(crsLayers(index), convertCrs);
  const found = index.layers.flatMap((layer, number): Decision[] => {
    const { id, title = id } = layer.spec;
    const head = { layer: id, title };
    const proposal = proposalOf(id);
    return [
      ...failed(head, read[number]!),
      ...(proposal === null ? [] : [crsDecision(head, layer, proposal)]),
      ...yearsDecision(layer, head),
      ...linkDecisions(index, layer, number, head),
      ...wordDecisions(index, layer, head),
      ...placeDecision(index, number, head),
      ...rejectedDecision(layer, head),
    ];
  });
  return found.sort((a, b) => urgency(a) - urgency(b) || b.rows - a.rows);
}

type Head = Pick<Decision, "layer" | "title">;

/** What stands in the way of all else comes first. */
const ORDER: readonly Decision["type"][] = ["failed", "crs", "years", "names", "venues", "words", "rejected", "places"];
const urgency = ({ type }: Decision): number => ORDER.indexOf(type);

function failed(head: Head, { error, turnedBad }: ReadLayer): Decision[] {
  const failure = turnedBad ?? error;
  return failure === undefined ? [] : [{ ...head, type: "failed", rows: 0, failure }];
}

function crsDecision(head: Head, layer: LoadedLayer, found: CrsProposal): Decision {
  const { crs, isSwapped, points: rows, metres, direction } = found;
  return { ...head, type: "crs", rows, crs, isSwapped, metres, direction, edit: crsEdit(layer, found) };
}

/** The system, and where the axes stand the other way round the two columns too. */
function crsEdit({ spec, files }: LoadedLayer, { crs, isSwapped }: CrsProposal): Edit {
  const system: Edit = { type: "set-layer", layer: spec.id, key: "crs", value: crs };
  const { lng, lat } = files[0]?.columns ?? {};
  if (!isSwapped || lng === undefined || lat === undefined) return system;
  const column = (field: string, heading: string): Edit => ({ type: "map-column", layer: spec.id, field, heading });
  return { type: "many", edits: [system, column("lng", lat), column("lat", lng)] };
}

/** Dates that were emptied because nothing tells their year. */
function yearsDecision(layer: LoadedLayer, head: Head): Decision[] {
  const lost = layer.issues.filter(({ code, action }) => code === "date-without-year" && action === "emptied");
  const rows = new Set(lost.map(({ file, row }) => `${row} ${file}`)).size;
  return rows === 0 ? [] : [{ ...head, type: "years", rows, example: lost[0]!.value, year: yearOfLedger(layer) }];
}

function linkDecisions(index: ProjectIndex, layer: LoadedLayer, number: number, head: Head): Decision[] {
  const words = lostWords(index, number);
  const rows = words.reduce((sum, word) => sum + word.rows, 0);
  const type = layer.spec.kind === "event" ? "venues" : "names";
  return rows === 0 ? [] : [{ ...head, type, rows, words: words.length }];
}

function wordDecisions(index: ProjectIndex, { issues }: LoadedLayer, head: Head): Decision[] {
  const groups = new Map<string, { code: WordCode; column: string; words: Map<string, number> }>();
  for (const { code, column, value } of issues) {
    const word = value.trim();
    if (!isWordCode(code) || word === "") continue;
    const key = JSON.stringify([code, column]);
    const group = groups.get(key) ?? { code, column, words: new Map<string, number>() };
    group.words.set(word, (group.words.get(word) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ code, column, words }) => {
    const sorted = [...words].map(([word, rows]) => ({ word, rows })).sort((a, b) => b.rows - a.rows);
    const rows = sorted.reduce((sum, word) => sum + word.rows, 0);
    const told = sorted.slice(0, MOST_WORDS).map((one) => ({ key: wordKey(index, one.word), ...one }));
    return { ...head, type: "words", rows, code, column, words: told };
  });
}

function placeDecision(index: ProjectIndex, number: number, head: Head): Decision[] {
  const rows = unplacedRecords(index, number).length;
  return rows === 0 ? [] : [{ ...head, type: "places", rows }];
}

/** Rows that hold nothing; of events those without a venue are told as such. */
function rejectedDecision({ spec, counts }: LoadedLayer, head: Head): Decision[] {
  return counts.rejected === 0 || spec.kind === "event" ? [] : [{ ...head, type: "rejected", rows: counts.rejected }];
}
