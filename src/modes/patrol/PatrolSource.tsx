import { setMode } from "../../state/actions/choose.ts";
import { changePatrol, lookAtPatrol } from "../../state/actions/patrol.ts";
import type { PatrolAnswer } from "../../state/answers.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button, IconButton } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { sourceText } from "./sourceText.ts";
import { usePatrolWords } from "./usePatrolWords.ts";

/** Where the stops come from, and the way to others. */
export function PatrolSource({ answer }: { readonly answer: PatrolAnswer }) {
  const { app, words: desk } = useDesk();
  const words = usePatrolWords();
  const isRing = useAppState((state) => state.patrolChoice.stops === null);
  const hasRing = useAppState((state) => state.period !== null || state.venue !== null);
  const part = useAppState((state) => state.patrolChoice.part);
  const ring = sourceText(words, desk, answer, useLateWords("rings").groups, part);
  return (
    <>
      <p className="patrol-source">
        <b>{isRing ? ring : words.fromTicks(ring)}</b>
        <IconButton icon="locate" label={desk.holiday.showOnMap} onClick={() => lookAtPatrol(app, answer)} />
      </p>
      <p className="patrol-change">
        <Button look="quiet" onClick={() => setMode(app, "holiday")}>
          {words.change}
        </Button>
        {isRing || !hasRing ? null : (
          <Button look="quiet" onClick={() => changePatrol(app, { stops: null })}>
            {words.toRings}
          </Button>
        )}
      </p>
    </>
  );
}
