import type { Scene } from "../scene/parts/scene.ts";

/**
 * Is nothing of two scenes different? Parts that have not changed are the same objects. Most of what changes in an app is not on the
 * map, and where drawing is slow each picture that is drawn for nothing holds up the next that is not.
 */
export function isSameScene(one: Scene, other: Scene): boolean {
  const keys = Object.keys(one) as (keyof Scene)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** Is nothing of a ledger's sites drawn? */
export const isBare = (scene: Scene | null): boolean =>
  scene === null || (scene.donuts.length === 0 && scene.marks.length === 0 && scene.places.length === 0);
