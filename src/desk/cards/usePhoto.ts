import { useEffect, useRef, useState } from "react";
import type { FailureCode } from "../../core/result.ts";
import { loadPhoto, type PhotoAsked } from "../../state/actions/loadPhoto.ts";
import { revisionOf } from "../../state/queries/revision.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

/** A photograph as far as it has come: an address of the browser's own, or why there is none. */
export interface ShownPhoto {
  readonly address: string | null;
  readonly failure: FailureCode | null;
}

const NOTHING_YET: ShownPhoto = { address: null, failure: null };

/** One after another: a card of many hazards must not ask a server for all their pictures at once. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

/**
 * The photograph that is asked for, read anew with each revision of the project and each try; what was there stays until then.
 * Its memory is given back once it is not shown any more.
 */
export function usePhoto(asked: PhotoAsked, tries: number): ShownPhoto {
  const { app } = useDesk();
  const revision = useAppState(revisionOf);
  const [shown, setShown] = useState(NOTHING_YET);
  const held = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision or a try more asks the same again.
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const found = isGone ? null : await loadPhoto(app, asked);
      if (isGone) return;
      const before = held.current;
      held.current = found?.ok === true ? URL.createObjectURL(found.value) : null;
      const failure = found === null ? "file-unreadable" : found.ok ? null : found.error.code;
      setShown({ address: held.current, failure });
      if (before !== null) URL.revokeObjectURL(before);
    };
    void inTurn(load);
    return () => {
      isGone = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another revision or a try more asks the same again
  }, [app, asked, revision, tries]);
  useEffect(
    () => () => {
      if (held.current !== null) URL.revokeObjectURL(held.current);
      held.current = null;
    },
    [],
  );
  return shown;
}
