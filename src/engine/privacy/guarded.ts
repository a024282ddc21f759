import type { Asked, AskOptions, Contract, Engine, QuestionName } from "../../contract/contract.ts";
import { done } from "../../core/result.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { hidden } from "./redacted.ts";
import { redactedProject } from "./redactedProject.ts";
import { resolveAsk } from "./resolveAsk.ts";
import { throughGate } from "./throughGate.ts";

/** Questions whose answer is the text of a file: it was written of what may be told, cell by cell. */
const WRITTEN: ReadonlySet<QuestionName> = new Set([
  "problems",
  "problemBook",
  "exportSitesInRings",
  "exportPatrol",
  "exportHazards",
  "exportChanges",
  "exportWater",
] as const);

/** Questions that carry files, in which nothing is meant otherwise than it stands. */
const SOURCES: ReadonlySet<QuestionName> = new Set(["open", "refresh", "compare", "lookBack"] as const);
/** Questions that answer with the project as it stands then. */
const CHANGES: ReadonlySet<QuestionName> = new Set(["open", "refresh", "edit", "take", "undo", "redo"] as const);

/**
 * An engine behind the one gate: all that it answers, tells on the way and fails with goes out as the question's `personal`
 * says, and what was told so is understood again. `heldNow` gives the open project.
 */
export function guarded(engine: Engine, indexNow: () => ProjectIndex | null): Engine {
  return {
    async ask<Q extends QuestionName>(name: Q, question: Contract[Q]["ask"], options?: AskOptions) {
      const { personal } = question as Asked;
      // A project that is opened meanwhile is none of this question's.
      const before = indexNow();
      const asked = before === null || SOURCES.has(name) ? done(question) : resolveAsk(before, question);
      // Only an edit can be unclear, and every question that carries one may fail.
      if (!asked.ok) return asked as Contract[Q]["answer"];
      try {
        const answer = await engine.ask(name, asked.value, personal === "hide" ? hiddenProgress(options) : options);
        return redacted(name, CHANGES.has(name) ? indexNow() : before, personal, answer);
      } catch (error) {
        throw personal === "hide" ? hiddenBug(error) : error;
      }
    },
  };
}

function redacted<Q extends QuestionName>(
  name: Q,
  index: ProjectIndex | null,
  personal: Asked["personal"],
  answer: Contract[Q]["answer"],
): Contract[Q]["answer"] {
  if (WRITTEN.has(name)) return answer;
  if (name === "project")
    return redactedProject(index, personal, answer as Contract["project"]["answer"]) as typeof answer;
  const opened = answer as Contract["open"]["answer"];
  if (!CHANGES.has(name) || !opened.ok) return throughGate(index, personal, answer);
  return done(redactedProject(index, personal, opened.value)) as typeof answer;
}

function hiddenProgress({ onProgress, ...options }: AskOptions = {}): AskOptions {
  return onProgress === undefined
    ? options
    : { ...options, onProgress: ({ stage, ...rest }) => onProgress({ stage: hidden(stage), ...rest }) };
}

function hiddenBug(error: unknown): Error {
  const bug = error instanceof Error ? error : new Error(String(error));
  const redacted = new Error(hidden(bug.message));
  redacted.name = bug.name;
  redacted.stack = hidden(bug.stack ?? "");
  return redacted;
}
