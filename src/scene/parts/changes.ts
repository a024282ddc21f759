import type { ChangeOnMap } from "../../contract/contract.ts";
import { CHANGE_SIGN_OF } from "../../core/changeKinds.ts";
import type { SceneChange } from "./scene.ts";

/** What has changed, as the map signs it; the first of the list on top. */
export const changesOf = (changes: readonly ChangeOnMap[]): readonly SceneChange[] =>
  changes.map(({ change, ...place }) => ({ sign: CHANGE_SIGN_OF[change], ...place })).reverse();
