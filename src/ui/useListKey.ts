import { revisionOf } from "../state/queries/revision.ts";
import { useAppState } from "./desk.tsx";

/** The key of a list that is read by page: another project, another revision of it or another question is another list. */
export const useListKey = (question: unknown): string =>
  JSON.stringify([useAppState((state) => state.generation), useAppState(revisionOf), question]);
