import type { Contract, StartPlace } from "../../../contract/contract.ts";
import { normalise } from "../../../core/normalise.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedId } from "../../privacy/hiddenIds.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { search } from "../sites/search.ts";

const KINDS = ["fire-station", "micro-station", "post"] as const;

/** What a patrol can start from: stations and posts, and sites once something is searched for; only what is on the map. */
export function patrolStarts(
  index: ProjectIndex,
  { limit, ...ask }: Contract["patrolStarts"]["ask"],
): readonly StartPlace[] {
  const wanted = normalise(ask.filter.q ?? "");
  const found: StartPlace[] = [];
  for (const kind of KINDS) {
    for (const { spec, records } of index.layers) {
      if (spec.kind !== kind) continue;
      for (let record = 0; record < records.ids.length && found.length < limit; record++) {
        if (Number.isNaN(records.lng[record]!)) continue;
        const name = redactedField(records, "name", record, ask.personal);
        const address = redactedField(records, "address", record, ask.personal);
        const id = redactedId(index, records, record, ask.personal);
        if (wanted !== "" && !normalise(`${name} ${address} ${id}`).includes(wanted)) continue;
        found.push({ ref: `${spec.id}/${id}`, kind, name: name || id, address });
      }
    }
  }
  if (wanted === "" || found.length >= limit) return found;
  const { rows } = search(index, { ...ask, offset: 0, limit: limit - found.length });
  const sites = rows.flatMap(({ layer, id, name, address, place }): StartPlace[] =>
    place === null ? [] : [{ ref: `${layer}/${id}`, kind: "site", name: name || id, address }],
  );
  return [...found, ...sites];
}
