import { expect, it } from "vitest";
import type { OpenedProject } from "../../../src/contract/contract.ts";
import { hashedId } from "../../../src/core/personal.ts";
import { hiddenState } from "../../../src/state/store/hiddenState.ts";
import { NO_PATROL, NO_STEPS } from "../../../src/state/store/patrolChoice.ts";
import type { AppState } from "../../../src/state/store/state.ts";

const PHONE = "13800138000";
const NAMED = `s/${PHONE}`;
const end = { type: "ref", ref: NAMED } as const;

it("keeps no id of a person in what was chosen of a patrol, nor in its steps, once personal data is hidden", () => {
  const project = (personal: "show" | "hide") => ({ personal, layers: [{ id: "s" }], categories: [] });
  const patrolChoice = {
    ...NO_PATROL,
    stops: [NAMED],
    also: [NAMED],
    without: [NAMED],
    wishes: [{ ref: NAMED, must: true }],
    from: end,
    to: end,
    locks: [NAMED],
    around: [[NAMED]],
    refined: { of: JSON.stringify([NAMED]), effort: 1 },
    order: { of: JSON.stringify([NAMED]), teams: [[NAMED]] },
  };
  const state = {
    notices: [],
    opening: null,
    place: { type: "none" },
    project: { ...project("show"), hidden: project("hide") } as unknown as OpenedProject,
    filter: {},
    venue: null,
    ticked: [],
    ledger: null,
    patrolChoice,
    patrolSteps: { past: [patrolChoice], future: [patrolChoice] },
  } as unknown as AppState;
  const hidden = hiddenState(state);
  expect(hidden?.patrolSteps).toEqual(NO_STEPS);
  expect(JSON.stringify(hidden?.patrolChoice)).not.toContain(PHONE);
  const told = `s/${hashedId(PHONE)}`;
  expect(hidden?.patrolChoice).toMatchObject({ stops: [told], without: [told], to: { ref: told }, around: [[told]] });
});
