import type { Asked, AskOptions, Contract, Engine, QuestionName } from "../../contract/contract.ts";
import { done } from "../../core/result.ts";
import type { HeldProject } from "../index/projectIndex.ts";
import { hidden } from "./redacted.ts";
import { toldProject } from "./redactedProject.ts";
import { meantAsk } from "./resolveAsk.ts";
import { throughGate } from "./throughGate.ts";

/** Questions whose answer is the text of a file: it was written of what may be told, cell by cell. */
const WRITTEN: ReadonlySet<QuestionName> = new Set([
  "problems",
  "exportExposure",
  "exportPatrol",
  "exportHazards",
] as const);

/** Questions that carry files, in which nothing is meant otherwise than it stands. */
const SOURCES: ReadonlySet<QuestionName> = new Set(["open", "refresh"] as const);
/** Questions that answer with the project as it stands then. */
const CHANGES: ReadonlySet<QuestionName> = new Set(["open", "refresh", "edit", "undo", "redo"] as const);

/**
 * An engine behind the one gate: all that it answers, tells on the way and fails with goes out as the question's `personal`
 * says, and what was told so is understood again. `heldNow` gives the open project.
 */
export function guarded(engine: Engine, heldNow: () => HeldProject | null): Engine {
  return {
    async ask<Q extends QuestionName>(name: Q, question: Contract[Q]["ask"], options?: AskOptions) {
      const { personal } = question as Asked;
      // A project that is opened meanwhile is none of this question's.
      const before = heldNow();
      const asked = before === null || SOURCES.has(name) ? question : meantAsk(before, question);
      try {
        const answer = await engine.ask(name, asked, personal === "hide" ? hiddenProgress(options) : options);
        return told(name, CHANGES.has(name) ? heldNow() : before, personal, answer);
      } catch (error) {
        throw personal === "hide" ? hiddenBug(error) : error;
      }
    },
  };
}

function told<Q extends QuestionName>(
  name: Q,
  held: HeldProject | null,
  personal: Asked["personal"],
  answer: Contract[Q]["answer"],
): Contract[Q]["answer"] {
  if (WRITTEN.has(name)) return answer;
  if (name === "project") return toldProject(held, personal, answer as Contract["project"]["answer"]) as typeof answer;
  const opened = answer as Contract["open"]["answer"];
  if (!CHANGES.has(name) || !opened.ok) return throughGate(held, personal, answer);
  return done(toldProject(held, personal, opened.value)) as typeof answer;
}

function hiddenProgress({ onProgress, ...options }: AskOptions = {}): AskOptions {
  return onProgress === undefined
    ? options
    : { ...options, onProgress: ({ stage, done }) => onProgress({ stage: hidden(stage), done }) };
}

function hiddenBug(error: unknown): Error {
  const bug = error instanceof Error ? error : new Error(String(error));
  const told = new Error(hidden(bug.message));
  told.name = bug.name;
  told.stack = hidden(bug.stack ?? "");
  return told;
}
