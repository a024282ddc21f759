import { useEffect, useMemo, useState } from "react";
import { type Ref, refOf } from "../../core/ref.ts";
import type { UnlinkedWord } from "../../state/answers.ts";
import { NO_SITES, NO_VENUES, sitesLike, venuesLike } from "../../state/queries/correctionQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useSettled } from "../../ui/parts/useSettled.ts";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";

/** A site or a venue that a word may mean. */
export interface Choice {
  readonly ref: Ref;
  readonly name: string;
  /** What tells it from others: its address, or how like it is. */
  readonly note: string;
}

/** Where someone is looking for what a word means: the word, what is typed, and the field that it is typed into. */
export interface Asking {
  readonly of: UnlinkedWord;
  readonly text: string;
  readonly active: number;
  readonly field: HTMLInputElement;
}

const QUIET_MS = 150;

/** What may be chosen: the likeliest before anything is typed, then what fits it; null while that is on its way. */
export function useChoices(asking: Asking | null, of: "site" | "venue"): readonly Choice[] | null {
  const words = useLateWords("corrections");
  const text = asking?.text.trim() ?? "";
  const q = useSettled(text === "" ? null : text, QUIET_MS);
  const sites = useAnswer(useMemo(() => (q === null || of !== "site" ? NO_SITES : sitesLike(q)), [q, of]));
  const venues = useAnswer(useMemo(() => (q === null || of !== "venue" ? NO_VENUES : venuesLike(q)), [q, of]));
  if (asking === null) return [];
  if (text === "")
    return asking.of.targets.map(({ ref, name, address, likeness }) => ({
      ref,
      name: name || address,
      note: words.likeness(likeness),
    }));
  const found =
    of === "venue"
      ? venues?.rows
      : sites?.rows.map(({ layer, id, name, address }) => ({ ref: refOf({ layer, id }), name, address }));
  if (found === undefined || q !== text) return null;
  return found.map(({ ref, name, address }) => ({ ref, name: name || address, note: name === "" ? "" : address }));
}

interface SiteChoicesProps {
  readonly of: "site" | "venue";
  readonly id: string;
  readonly asking: Asking;
  readonly choices: readonly Choice[] | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** The list under the field, outside of the rows, which cut off what hangs over their edge; the field keeps the focus. */
export function SiteChoices({ of, id, asking, choices, onChoose, onClose }: SiteChoicesProps) {
  const { words: desk } = useDesk();
  const words = useLateWords("corrections");
  const [place] = useState(() => placeUnder(asking.field));
  useEffect(() => {
    // What scrolls takes the field away from under its list.
    addEventListener("scroll", onClose, true);
    addEventListener("resize", onClose);
    return () => {
      removeEventListener("scroll", onClose, true);
      removeEventListener("resize", onClose);
    };
  }, [onClose]);
  if (choices === null || (choices.length === 0 && asking.text.trim() === "")) return null;
  return (
    <div className="site-choices" style={place}>
      {choices.length === 0 ? <p role="status">{desk.card.nothingFound}</p> : null}
      <div id={id} role="listbox" aria-label={words.find[of](asking.of.word)}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field, whose list this is.
          <div
            key={choice.ref}
            id={`${id}-${index}`}
            className="target"
            role="option"
            tabIndex={-1}
            aria-selected={index === asking.active}
            // Before the field loses the focus and the list goes.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            <span>{choice.name}</span>
            <span className="quiet">{choice.note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Pixels that a list of eight takes. */
const TALL = 280;

/** Under the field, or over its row, whose word is still to be read, where the page ends below. */
function placeUnder(field: HTMLInputElement) {
  const row = (field.closest(".name-row") ?? field).getBoundingClientRect();
  const { bottom } = field.getBoundingClientRect();
  const across = { left: row.left, width: row.width };
  return bottom + TALL < innerHeight ? { ...across, top: bottom + 2 } : { ...across, bottom: innerHeight - row.top };
}
