import type { AppState } from "../store/state.ts";

/** A project never comes to as many revisions. */
const MOST_REVISIONS = 1e9;

/**
 * Which state of which project answers are of: it grows with every project that is opened, and with every revision of it. The
 * engine numbers revisions from 1 again when its worker was started anew; the generation tells them apart.
 */
export const revisionOf = ({ generation, project }: AppState): number =>
  generation * MOST_REVISIONS + (project?.revision ?? 0);
