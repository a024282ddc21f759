/** Long work in steps of a few milliseconds, between which others may be let in; however it is stepped through, the same comes out. */
export type Steps<T> = Generator<void, T>;

/** Takes all steps at once. */
export function inOne<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
