import { vi } from "vitest";

/** What a test waits for must have come by then, in milliseconds of the faked clock. */
const PATIENCE = 60_000;

/**
 * Lets a faked clock (`vi.useFakeTimers`) go on until a check no longer throws; throws what it threw last. However busy the
 * machine is, as many timers have run when the check holds.
 */
export async function eventually(check: () => void): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      check();
      return;
    } catch (error) {
      if (waited >= PATIENCE) throw error;
      await vi.advanceTimersByTimeAsync(50);
    }
  }
}
