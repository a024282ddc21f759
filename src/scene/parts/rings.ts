import type { Language } from "../../core/language.ts";
import type { RingShape } from "../../state/answers.ts";
import { wordsOf } from "../../words/wordsOf.ts";
import type { SceneRing } from "./scene.ts";

/** Rings with their radius in words, as it stands on the line: 500 米. Of several venues only the largest say it: the others are known by their weight. */
export function ringsOf(rings: readonly RingShape[], language: Language): readonly SceneRing[] {
  const { holiday } = wordsOf(language);
  const isOne = new Set(rings.map(({ venue }) => venue)).size === 1;
  return rings.map((ring) => {
    if (!isOne && !ring.isLargest) return { ...ring, text: "" };
    const radius = holiday.metresText(ring.radius);
    return { ...ring, text: ring.approximate ? holiday.about(radius) : radius };
  });
}
