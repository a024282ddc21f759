import type { QuestionName } from "../../../contract/contract.ts";

/** Asked of basemaps that show nothing before they are read, or of which this machine keeps something; what answers comes late. */
export type GroundAsked = "readBasemap" | "archiveTile" | "keepGround" | "keptGround";

const ASKED: readonly QuestionName[] = [
  "readBasemap",
  "archiveTile",
  "keepGround",
  "keptGround",
] satisfies GroundAsked[];
export const isGroundAsked = (name: QuestionName): name is GroundAsked => ASKED.includes(name);
