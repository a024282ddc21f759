import { expect, it } from "vitest";
import type { PatrolAnswer } from "../../../src/contract/contract.ts";
import { dropOnTeam } from "../../../src/state/selectors/dropOnTeam.ts";
import { east } from "../../builders/roadPlane.ts";

const at = (x: number, y: number) => ({ lng: east(x, y)[0], lat: east(x, y)[1] });
const stop = (site: string, x: number, y: number) => ({ site, ...at(x, y) });

/** Two teams, one along a street and one along another 400 m north of it. */
const PATROL = {
  from: at(0, 200),
  to: at(600, 400),
  teams: [
    { stops: [stop("s/a", 100, 0), stop("s/b", 300, 0), stop("s/c", 500, 0)], way: null },
    { stops: [stop("s/d", 100, 400), stop("s/e", 500, 400)], way: null },
    { stops: [], way: null },
  ],
} as unknown as PatrolAnswer;
/** About a metre and a half to the pixel: what lies within 30 m or so is near. */
const ZOOM = 16;
const put = (site: string, x: number, y: number, zoom = ZOOM) => dropOnTeam(PATROL, site, at(x, y), zoom);

it.each([
  ["on the way of another team, where that becomes least longer", "s/b", 300, 405, { team: 1, at: 1 }],
  ["on a stop of another team, beside it on the side that costs less", "s/b", 505, 395, { team: 1, at: 1 }],
  ["on the stop before", "s/c", 102, 402, { team: 1, at: 1 }],
  ["on a stop of its own team", "s/c", 100, 5, { team: 0, at: 1 }],
  ["on the way of its own team, which goes there anyway", "s/c", 200, 5, null],
  ["on the bare map", "s/b", 300, 200, null],
  ["where it stands", "s/b", 301, 1, null],
])("a stop that is put down %s", (_, site, x, y, found) => {
  expect(put(site, x, y)).toEqual(found);
});

it("must be put down nearer as the map comes nearer", () => {
  expect([put("s/b", 300, 415), put("s/b", 300, 415, 19)]).toEqual([{ team: 1, at: 1 }, null]);
});

it("is nobody's when it is no stop any more", () => {
  expect(put("s/gone", 300, 400)).toBeNull();
});
