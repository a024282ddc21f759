import type { Asked, OpenedProject } from "../../contract/contract.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { throughGate } from "./throughGate.ts";

/** What was opened as it may be told; with personal data it carries the same without. */
export function redactedProject(
  index: ProjectIndex | null,
  personal: Asked["personal"],
  opened: Omit<OpenedProject, "personal" | "hidden">,
): OpenedProject {
  const hidden = throughGate(index, "hide", { ...opened, personal: "hide" } as const);
  return personal === "hide" ? hidden : { ...opened, personal, hidden };
}
