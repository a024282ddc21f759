import type { AppState } from "../store/state.ts";

/** Does this machine keep copies of what the open project's server gives out? A page from plain http may keep none. */
export const keepsCopies = ({ preferences, place, offline }: AppState): boolean =>
  preferences.keeps && place.type === "project" && offline !== null && offline !== "insecure";
