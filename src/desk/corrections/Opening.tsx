import { type ReactNode, useState } from "react";
import type { Clear } from "../../state/actions/corrections.ts";
import type { Edit } from "../../state/answers.ts";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Trial } from "./Trial.tsx";
import { useDecisionHeir } from "./useDecisionHeir.ts";

interface OpeningProps {
  readonly text: string;
  /** What one click takes for all, and what is said when there is nothing to take. */
  readonly all: string;
  readonly none: string;
  readonly find: () => Promise<Clear>;
  /** What the rest is opened by, where it is not one by one. */
  readonly open?: string;
  /** The rest, one by one; nothing where that stands elsewhere. */
  readonly children?: ReactNode;
}

/** A decision of many rows: all that are clear at once, with what that would change, or one by one. */
export function Opening({ text, all, none, find, open, children }: OpeningProps) {
  const words = useLateWords("corrections");
  useDecisionHeir();
  const [isOpen, setOpen] = useState(false);
  /** What is tried: an edit, or none yet while it is looked for; else why there is none. */
  const [tried, setTried] = useState<{ readonly edit: Edit | null } | "none" | "failed" | null>(null);
  const look = () => {
    const looking = { edit: null };
    setTried(looking);
    // It may have been left meanwhile.
    void find().then((found) =>
      setTried((now) => (now !== looking ? now : typeof found === "string" ? found : { edit: found })),
    );
  };
  return (
    <>
      <p>{text}</p>
      {tried === null || tried === "failed" ? <Button onClick={look}>{all}</Button> : null}
      {tried === "none" || tried === "failed" ? (
        <p className="quiet" role="status">
          {tried === "none" ? none : words.findFailed}
        </p>
      ) : tried === null ? null : (
        <Trial label={all} edit={tried.edit} isOpen onDone={() => setTried(null)} />
      )}
      {children === undefined ? null : (
        <button type="button" className="fold-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : (open ?? words.open)}
        </button>
      )}
      {isOpen ? children : null}
    </>
  );
}
