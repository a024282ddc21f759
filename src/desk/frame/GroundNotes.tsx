import { basemapRule, datumOf } from "../../core/basemaps.ts";
import { groundRead, hasPictures, shownBasemap } from "../../state/store/shownBasemap.ts";
import { useAppState } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { basemapNotes } from "../../words/phrases/basemapName.ts";

/** Whose ground it is, its 审图号, that it is shifted, or what it wants: at the lower edge of the map, on desk and wall. */
export function GroundNotes() {
  const ground = useLateWords("ground");
  const basemap = useAppState(shownBasemap);
  const read = useAppState(groundRead);
  const hasGround = useAppState((state) => hasPictures(state) || basemapRule(basemap).shows !== "pictures");
  const notes = !hasGround ? [ground.keyMissing] : basemapNotes({ ground }, basemap, datumOf(basemap), read);
  if (notes.length === 0) return null;
  return (
    <p className="ground-notes">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
