import { briefing } from "./briefing.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { convert } from "./convert.ts";
import { coverage } from "./coverage.ts";
import { cut } from "./cut.ts";
import { init } from "./init.ts";
import { patrol } from "./patrol.ts";
import { periods } from "./periods.ts";
import { query } from "./query.ts";
import { reach } from "./reach.ts";
import { tally } from "./tally.ts";

/** The commands by their names, in the order of the usage. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  briefing,
  check,
  compare,
  convert,
  coverage,
  cut,
  init,
  patrol,
  periods,
  query,
  reach,
  tally,
};
