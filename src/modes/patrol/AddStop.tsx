import { addStop } from "../../state/actions/editPatrol.ts";
import { useDesk } from "../../ui/desk.tsx";
import { PlaceSearch } from "./PlaceField.tsx";
import { usePatrolWords } from "./usePatrolWords.ts";

/** Adds a site to the patrol by its words. */
export function AddStop() {
  const { app } = useDesk();
  const words = usePatrolWords();
  return (
    <div className="patrol-settings patrol-add">
      <PlaceSearch label={words.add} hint={words.addHint} isForSites onChoose={({ ref }) => addStop(app, ref)} />
    </div>
  );
}
