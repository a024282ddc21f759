import { normalise } from "../../core/normalise.ts";
import type { FileHead, GuessedLayer } from "./fileHead.ts";
import { fieldsIn } from "./kindByHead.ts";

/** Words of file names for places where something takes place. */
const OF_VENUES = /场地|场馆|广场|会场|venue/i;

/**
 * The layers with one of places turned into venues, where events were opened and no venues: the one whose names the events name
 * most. A list of places of which they name few stays what it is.
 */
export function withVenues(layers: readonly GuessedLayer[]): readonly GuessedLayer[] {
  const has = (kind: string) => layers.some(({ spec }) => spec.kind === kind);
  if (!has("event") || has("venue")) return layers;
  const wanted = new Set(
    layers.flatMap(({ spec, head }) =>
      spec.kind === "event" && head !== null ? cells("event", head, ["venue", "venueName"]) : [],
    ),
  );
  let best: GuessedLayer | null = null;
  let most = 0;
  for (const layer of layers) {
    if (layer.spec.kind !== "site" || layer.head === null || layer.spec.hazards !== undefined) continue;
    const names = new Set(cells("site", layer.head, ["id", "name"]));
    const met = [...wanted].filter((word) => names.has(word)).length;
    const isMeant = OF_VENUES.test(layer.spec.title ?? "") || met * 2 >= layer.head.rows.length || met === wanted.size;
    if (met > most && isMeant) [best, most] = [layer, met];
  }
  if (best === null) return layers;
  const { category: _, ...spec } = best.spec;
  return layers.map((layer) => (layer === best ? { ...layer, spec: { ...spec, kind: "venue" as const } } : layer));
}

function cells(kind: "event" | "site", head: FileHead, fields: readonly string[]): string[] {
  const known = fieldsIn(kind, head);
  const columns = fields.flatMap((field) => (known.has(field) ? [head.headings.indexOf(known.get(field)!)] : []));
  return head.rows
    .flatMap((row) => columns.map((column) => normalise(row[column] ?? "")))
    .filter((word) => word !== "");
}
