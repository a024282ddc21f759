import type { Language } from "../../core/language.ts";
import { showPanel } from "../../state/actions/choose.ts";
import { closeLedger, openLedger } from "../../state/actions/listHazards.ts";
import { lookAtAll } from "../../state/actions/look.ts";
import type { App } from "../../state/app.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { IconButton } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { lateWords, wordsOf } from "../../words/wordsOf.ts";
import { MapTwin } from "./MapTwin.tsx";
import { SavePicture } from "./SavePicture.tsx";

export interface MapToolsProps {
  readonly onZoom?: ((steps: number) => void) | undefined;
  /** Saves what the map shows; the name of the file, or null when a notice says why there is none. */
  readonly onSavePicture?: (() => Promise<string | null>) | undefined;
}

/** What can be done with the map itself: nearer, farther, all of it, as a list, the table under it, a picture. */
export function MapTools({ onZoom, onSavePicture }: MapToolsProps) {
  const { app, words, language } = useDesk();
  const said = useLateWords("tour");
  const isLedgerOpen = useAppState((state) => state.ledger !== null);
  return (
    <div className="map-tools">
      {onZoom === undefined ? null : (
        <>
          <IconButton icon="plus" label={words.map.zoomIn} onClick={() => onZoom(1)} />
          <IconButton icon="minus" label={words.map.zoomOut} onClick={() => onZoom(-1)} />
        </>
      )}
      <IconButton icon="fit" label={words.map.fit} onClick={() => lookAtAll(app)} />
      <MapTwin />
      <IconButton
        icon="dock"
        label={words.ledger.open}
        pressed={isLedgerOpen}
        onClick={() => (isLedgerOpen ? closeLedger(app) : openLedger(app, "open"))}
      />
      <IconButton icon="tour" label={said.addTo} onClick={() => void addToTour(app, language)} />
      {onSavePicture === undefined ? null : <SavePicture onSave={onSavePicture} />}
    </div>
  );
}

/** Adds what is seen to the tour of the wall, and shows the tour: there it stands, last. */
async function addToTour(app: App, language: Language): Promise<void> {
  const [{ addViewOfDesk }, said] = await Promise.all([
    import("../tour/addViewOfDesk.ts"),
    lateWords(language, "tour"),
  ]);
  await addViewOfDesk(app, wordsOf(language), said, () => showPanel(app, "tour"));
}
