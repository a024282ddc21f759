import type { PatrolAnswer } from "../../state/answers.ts";
import type { PatrolWords } from "../../words/zh/patrol.ts";

/** How the lengths and times of a patrol were made: by road a car has the speed of each road. */
export const measureText = ({ measure, modes }: PatrolWords, { factor, mode, speed }: PatrolAnswer): string =>
  measure(factor, modes[mode], factor === undefined && mode === "car" ? null : speed);
