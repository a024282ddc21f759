import { useEffect, useState } from "react";
import type { Failure } from "../../core/result.ts";
import { loadPreview } from "../../state/actions/preview.ts";
import type { Edit, PreviewAnswer } from "../../state/answers.ts";
import { isHidden } from "../../state/store/privacy.ts";
import type { PreviewedFile } from "../../state/store/state.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

interface Previewed {
  /** The newest that has come; it stays while the next is on its way. */
  readonly answer: PreviewAnswer | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
}

/** The first rows of a file, as they are read or as they would be after an edit; asked for again when the project changes. */
export function usePreview({ layer, file }: PreviewedFile, edit: Edit | null): Previewed {
  const { app } = useDesk();
  const revision = useAppState((state) => state.project?.revision);
  const hidden = useAppState(isHidden);
  const asked = JSON.stringify([layer, file, edit, revision, hidden]);
  const [known, setKnown] = useState<Omit<Previewed, "isLoading"> & { readonly asked: string }>({
    answer: null,
    failure: null,
    asked: "",
  });
  useEffect(() => {
    const controller = new AbortController();
    const [of, name, as] = JSON.parse(asked) as [string, string, Edit | null];
    void loadPreview(app, { layer: of, file: name }, as, controller.signal).then((loaded) => {
      if (controller.signal.aborted) return;
      setKnown(({ answer }) =>
        loaded.ok ? { answer: loaded.value, failure: null, asked } : { answer, failure: loaded.error, asked },
      );
    });
    return () => controller.abort();
  }, [app, asked]);
  // What was told with personal data must not stand a moment longer than it may.
  const [shownAs, setShownAs] = useState(hidden);
  if (shownAs !== hidden) {
    setShownAs(hidden);
    setKnown({ answer: null, failure: null, asked: "" });
  }
  return { answer: known.answer, failure: known.failure, isLoading: known.asked !== asked };
}
