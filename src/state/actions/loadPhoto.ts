import type { Ref } from "../../core/ref.ts";
import type { Result } from "../../core/result.ts";
import type { App } from "../app.ts";
import { personalOf } from "../store/privacy.ts";

/** Which photograph of which record. */
export interface PhotoAsked {
  readonly ref: Ref;
  readonly isHazard: boolean;
  readonly at: number;
}

/** A photograph of the project's own folder; null where there is none to be shown, and when a bug was met and said. */
export async function loadPhoto(app: App, { ref, isHazard, at }: PhotoAsked): Promise<Result<Blob> | null> {
  const personal = personalOf(app.store.getState());
  return (await app.queries.ask("photo", { personal, ref, isHazard, at }))?.answer ?? null;
}
