import { vi } from "vitest";

/** Milliseconds in which what is worked out beside a test has come, on a machine that does much else: a second is too short there. */
const PATIENCE = 30_000;

/** Waits until a check no longer throws; throws what it threw last. */
export const inTime = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: PATIENCE });
