/** Long work in steps of a few milliseconds, between which others may be let in; however it is stepped through, the same comes out. */
export type Steps<T> = Generator<void, T>;

/** Looks at a distance between two steps: a few milliseconds of them, less than a frame on a slow machine. */
const AT_ONCE = 100_000;

/** Says when a step of long work is over, by the work done and not by the clock: the same steps on every machine. */
export class Pace {
  readonly #atOnce: number;
  #left: number;

  constructor(atOnce = AT_ONCE) {
    this.#atOnce = atOnce;
    this.#left = atOnce;
  }

  /** Whether it is time to let others in, `looks` at a distance later. */
  isOver(looks: number): boolean {
    this.#left -= looks;
    if (this.#left > 0) return false;
    this.#left = this.#atOnce;
    return true;
  }
}

/** Takes all steps at once. */
export function inOne<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
