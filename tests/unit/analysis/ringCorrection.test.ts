import { describe, expect, test } from "vitest";
import { nearestOfTree } from "../../../src/analysis/rings/lineDistance.ts";
import { lineTree } from "../../../src/analysis/rings/lineTree.ts";
import { corrected } from "../../../src/analysis/rings/ringCorrection.ts";
import { newWork } from "../../../src/analysis/rings/ringWork.ts";
import type { Position } from "../../../src/core/geometry.ts";
import { distancePoints } from "../../../src/core/metres.ts";
import { offset } from "../../builders/ringCases.ts";

describe("a ring moved to its radius", () => {
  const centre: Position = [116.39, 39.9];
  const metres = 500;

  function movedFrom(ring: readonly Position[]) {
    const unsure = new Set<Position>();
    const work = newWork(1_000_000);
    const steps = corrected(ring, nearestOfTree(lineTree([[centre]], work)), metres, 0.05, 0, work, unsure);
    for (let step = steps.next(); ; step = steps.next())
      if (step.done === true) return { vertices: step.value, unsure };
  }
  const around = (reach: (i: number) => number): Position[] => {
    const vertices = Array.from({ length: 12 }, (_, i) =>
      offset(centre, reach(i) * Math.sin((i / 6) * Math.PI), reach(i) * Math.cos((i / 6) * Math.PI)),
    );
    return [...vertices, vertices[0]!];
  };
  const metresTo = ([lng, lat]: Position) => distancePoints(lng, lat, centre[0], centre[1]);

  test("has all of its vertices there, and is sure of them", () => {
    const { vertices, unsure } = movedFrom(around((i) => 480 + 4 * i));
    expect(vertices.length).toBeGreaterThan(50);
    for (const at of vertices) expect(Math.abs(metresTo(at) - metres)).toBeLessThan(0.001);
    expect([...unsure]).toEqual([]);
  });

  test("leaves a vertex that lies deep inside where it is, and says of which it is not sure", () => {
    const { vertices, unsure } = movedFrom(around((i) => (i === 5 ? 250 : 495)));
    const deep = vertices.filter((at) => metresTo(at) < 300);
    expect(deep).toHaveLength(1);
    expect([...unsure]).toEqual(deep);
  });
});
