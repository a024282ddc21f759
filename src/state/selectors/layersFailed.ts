import type { AppState } from "../store/state.ts";

/** How many layers of the project could not be read. */
export const layersFailed = ({ project }: AppState): number =>
  project?.layers.filter(({ error }) => error !== undefined).length ?? 0;
