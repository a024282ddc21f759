import type { Asked, CompareAnswer } from "../../../contract/contract.ts";
import { type Day, formatDay } from "../../../core/day.ts";
import type { Ref } from "../../../core/ref.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { hiddenIds } from "../../privacy/hiddenIds.ts";
import { compareLayers } from "./compareLayers.ts";
import { compareStates } from "./compareStates.ts";

/** What has changed between two versions of a project on a day; ids that were made of something personal are told as their hash. */
export function compareProjects(
  before: ProjectIndex,
  after: ProjectIndex,
  asOf: Day,
  personal: Asked["personal"],
): CompareAnswer {
  const { sites, hazards } = compareStates(before, after, asOf);
  const layers = compareLayers(before.layers, after.layers);
  const answer = { asOf: formatDay(asOf), layers, sites, hazards };
  if (personal === "show") return answer;
  // The gate knows the ids of the open project alone, and lists of them by no key.
  const refs = (index: ProjectIndex, all: readonly Ref[]) => all.map((ref) => hiddenIds(index).reference(ref) as Ref);
  return {
    ...answer,
    layers: layers.map(({ id, added, gone, ...layer }) => ({
      id,
      ...layer,
      added: added.map((one) => hiddenIds(after).id(id, one)),
      gone: gone.map((one) => hiddenIds(before).id(id, one)),
      moved: layer.moved.map((one) => ({ ...one, id: hiddenIds(after).id(id, one.id) })),
      changed: layer.changed.map((one) => ({ ...one, id: hiddenIds(after).id(id, one.id) })),
    })),
    hazards: {
      added: refs(after, hazards.added),
      closed: refs(after, hazards.closed),
      overdue: refs(after, hazards.overdue),
      gone: refs(before, hazards.gone),
    },
  };
}
