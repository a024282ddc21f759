import type { LayerReport } from "../../contract/contract.ts";
import type { AppState } from "../store/state.ts";

/** Whether something of a layer could not be read; one that stands as it was lacks nothing. */
export const lacksRows = ({ error, isKept }: LayerReport): boolean => error !== undefined && isKept !== true;

/** How many layers of the project lack something. */
export const layersFailed = ({ project }: AppState): number => project?.layers.filter(lacksRows).length ?? 0;
