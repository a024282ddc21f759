import type { PlacesRead } from "../../contract/contract.ts";
import type { SideReaders } from "./layerReading.ts";

/** What a running load listens to and tells. */
export interface LoadControl {
  aborted(): boolean;
  progress(stage: string, done: number): void;
  /** Where the sites stand, as soon as all of them are read. */
  places?(places: PlacesRead): void;
  /** Says when `aborted` becomes true. */
  readonly signal?: AbortSignal | undefined;
  /** Who reads large layers beside; nobody where the machine has one core, and in commands. */
  readonly side?: SideReaders;
}
