import type { AppState } from "../store/state.ts";

/** How many files are open that nobody has given a title, and whose names have nothing in common; 0 where there is a title. */
export function looseFiles({ project }: Pick<AppState, "project">): number {
  if (project === null || project.project.title !== "" || project.project.titleFromFile !== true) return 0;
  // Those that cannot be read are open too: they want a decision.
  return new Set(project.project.layers.flatMap(({ source }) => source)).size;
}
