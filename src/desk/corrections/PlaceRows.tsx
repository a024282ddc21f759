import { useCallback } from "react";
import { correct, loadUnplaced, lookAtProposal, proposedPlace, startPlacing } from "../../state/actions/corrections.ts";
import type { UnplacedRecord } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { CorrectionList } from "./CorrectionList.tsx";

const ROW_HEIGHT = 104;

/** Records that are not on the map: where their address would put them, or a click on the map. */
export function PlaceRows({ layer }: { readonly layer: string }) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  const load = useCallback((offset: number, limit: number) => loadUnplaced(app, layer, offset, limit), [app, layer]);
  const render = (row: UnplacedRecord) => {
    const { id, name, address, proposal } = row;
    const edit = proposedPlace(row);
    return (
      <div className="place-row">
        <p className="name-word">
          <b>{name || id || words.noName}</b>
          <span className="quiet">{address}</span>
        </p>
        <p className="quiet">
          {proposal === null
            ? words.noPlaceKnown
            : desk.frame.list([
                words.how[proposal.how] ?? "",
                ...(proposal.by.length === 0 ? [] : [words.by(proposal.by)]),
              ])}
        </p>
        <p className="correction-tools">
          {proposal === null || edit === null ? null : (
            <>
              <Button onClick={() => void correct(app, edit)}>{words.use}</Button>
              <Button look="quiet" onClick={() => lookAtProposal(app, proposal)}>
                {words.look}
              </Button>
            </>
          )}
          <Button
            look="quiet"
            icon="locate"
            onClick={() => startPlacing(app, { layer, id, name, address, isMoved: false })}
          >
            {words.place}
          </Button>
        </p>
      </div>
    );
  };
  return <CorrectionList of={["unplaced", layer]} rowHeight={ROW_HEIGHT} load={load} render={render} />;
}
