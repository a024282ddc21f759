import type { PlannedFile } from "../../state/answers.ts";
import { useLateWords } from "../../ui/useLateWords.ts";

interface PlainFilesProps {
  readonly items: readonly PlannedFile[];
  /** Somebody wants to see each. */
  readonly onEach: () => void;
}

/** What files together do of which none need be looked at. */
export function PlainFiles({ items, onEach }: PlainFilesProps) {
  const words = useLateWords("files");
  const sum = (of: "added" | "kept" | "gone" | "notOnMap") => items.reduce((total, item) => total + item[of], 0);
  const missing = sum("notOnMap");
  return (
    <div className="files-plain">
      <p>{words.plain(items.length, sum("added"), sum("kept"), sum("gone"))}</p>
      {missing > 0 ? <p className="files-text">{words.notOnMap(missing)}</p> : null}
      <button type="button" className="fold-button" aria-expanded={false} onClick={onEach}>
        {words.each}
      </button>
    </div>
  );
}
