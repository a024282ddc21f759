import type { OlderVersion, Versions } from "../../contract/contract.ts";
import type { ChangeKind } from "../../core/changeKinds.ts";

/** What the open project is compared with, and which of the changes are listed. */
export interface Comparison {
  readonly older: OlderVersion;
  readonly versions: Versions;
  readonly which: ChangeKind;
  /** The table takes most of the map's height. */
  readonly isTall: boolean;
}
