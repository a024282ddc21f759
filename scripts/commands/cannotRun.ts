import type { Failure } from "../../src/core/result.ts";
import { visible } from "./terminal.ts";

/** The command cannot run at all: a message with the file and the reason, exit code 2. Fit for a terminal, whoever prints it. */
export class CannotRun extends Error {
  constructor(message: string) {
    super(visible(message));
  }
}

/** A failure as messages have it: what failed, why, and what was found there. */
export const sentence = ({ subject, code, detail }: Failure): string =>
  `${subject}: ${code}${detail === undefined ? "" : ` (${detail})`}`;

/** A layer's failure, by its id where it has one. */
export const layerSentence = (id: string, failure: Failure): string =>
  `${id === "" ? "" : `layer ${id}: `}${sentence(failure)}`;

/** A period that is not there, and where the ids stand. */
export const noPeriod = (named: string): string => `no period "${named}"; the command periods lists the ids`;

/** A venue that is not there, and where the ids stand. */
export const noVenue = (named: string): string => `no venue "${named}"; query without --venue lists the ids`;
