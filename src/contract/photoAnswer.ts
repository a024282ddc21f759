import type { Ref } from "../core/ref.ts";
import type { Result } from "../core/result.ts";
import type { Asked } from "./asked.ts";

/** Questions about pictures in the project's own folder. */
export interface PhotoQuestions {
  /**
   * A picture that the ledger names for a record, or for a hazard (of its own layer or of a row of sites): the part with this
   * number of its photographs (`core/photoParts.ts`), as a blob of its type. Null where none is named there, and always where
   * personal data is hidden: no gate can read what a picture shows. Fails as its file does, and with `format-binary`.
   */
  photo: {
    ask: Asked & { readonly ref: Ref; readonly isHazard: boolean; readonly at: number };
    answer: Result<Blob> | null;
  };
}
