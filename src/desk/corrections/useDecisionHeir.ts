import { useHeir } from "../../ui/parts/useHeir.ts";

const NEAR = [".trial", "button, select"] as const;
const HEIRS = [".trial", ".decision button", ".decision select", ".correction-bar button:not(:disabled)"] as const;

/** Buttons of a decision go when they are pressed: the focus goes on to what they open, else to the next decision. */
export const useDecisionHeir = (): void => useHeir(".decision, .decision-part, .decision-all", HEIRS, NEAR);
