import type { ChangesAsked, OlderVersion } from "../../contract/contract.ts";
import type { ChangeKind } from "../../core/changeKinds.ts";
import { modeRule } from "../../core/modes.ts";
import { personalOf } from "../store/privacy.ts";
import type { AppState } from "../store/state.ts";
import { boxAround } from "./boxAround.ts";
import { queryOf } from "./query.ts";

/** What is compared, on the day of the desk; null while nothing is. */
export function changesQuestion(state: AppState): ChangesAsked | null {
  const { comparison } = state;
  if (comparison === null) return null;
  const { asOf } = state;
  const { older, versions } = comparison;
  return { personal: personalOf(state), asOf, older, held: versions.held };
}

/** How many changes of each kind there are. */
export const CHANGE_COUNTS = queryOf(
  "changes",
  (state) => {
    const asked = changesQuestion(state);
    return asked === null ? null : { ...asked, which: "added", offset: 0, limit: 0 };
  },
  { name: "changeCounts" },
);

/** The same since the files were last changed, whether anything is compared or not. */
export const COUNTS_SINCE_FILES = queryOf(
  "changes",
  (state) => {
    const older: OlderVersion = "last";
    return { personal: personalOf(state), asOf: state.asOf, older, which: "added", offset: 0, limit: 0 };
  },
  { name: "countsSinceFiles" },
);

/** The changes that the map marks. */
export const CHANGES_IN_VIEW = queryOf("changesInView", (state, last) => {
  // What is read raises the question anew: nothing of the map while nothing is compared.
  const asked = modeRule(state.mode).hasDesk ? comparedOnMap(state) : markedOnMap(state);
  if (asked === null) return null;
  const { viewport, scale } = state;
  if (viewport === null) return null;
  const zoom = Math.floor((viewport.zoom - Math.log2(scale)) * 2) / 2;
  const bbox = boxAround(viewport, last?.zoom === zoom ? last.bbox : null);
  return { ...asked, bbox, zoom };
});

function comparedOnMap(state: AppState) {
  const { comparison } = state;
  const asked = changesQuestion(state);
  return asked === null || comparison === null ? null : { ...asked, which: comparison.which };
}

/** What a wall tells of: what is worse and new, and what is done. */
export const WALL_CHANGES = ["worse", "added", "closed"] as const satisfies readonly ChangeKind[];

function markedOnMap(state: AppState) {
  const { marked, asOf } = state;
  if (marked === null) return null;
  return { personal: personalOf(state), asOf, older: marked, which: WALL_CHANGES[0], kinds: WALL_CHANGES };
}
