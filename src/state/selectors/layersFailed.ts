import type { AppState } from "../store/state.ts";

/** How many layers of the project could not be read; one that stands as it was lacks nothing. */
export const layersFailed = ({ project }: AppState): number =>
  project?.layers.filter(({ error, isKept }) => error !== undefined && isKept !== true).length ?? 0;
