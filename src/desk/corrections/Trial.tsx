import { useEffect, useRef, useState } from "react";
import { correct, tryCorrection } from "../../state/actions/corrections.ts";
import { hideMoves, showMoves } from "../../state/actions/preview.ts";
import type { Edit, TrialAnswer } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { trialFacts } from "./trialFacts.ts";
import { useDecisionHeir } from "./useDecisionHeir.ts";

interface TrialProps {
  /** What the correction does. */
  readonly label: string;
  /** Null while it is looked for. */
  readonly edit: Edit | null;
  /** What it does beside what can be counted. */
  readonly fact?: string;
  /** It was asked for already. */
  readonly isOpen?: boolean;
  /** Called when it was made. */
  readonly onTaken?: () => void;
  /** Called when it was made, or left. */
  readonly onDone?: () => void;
}

/** A correction with its effect counted before it is taken. */
export function Trial({ label, edit, fact, isOpen = false, onTaken, onDone }: TrialProps) {
  const { app, words: desk } = useDesk();
  const words = useLateWords("corrections");
  useDecisionHeir();
  const [isTrying, setTrying] = useState(isOpen);
  const [answer, setAnswer] = useState<TrialAnswer | null>(null);
  const key = JSON.stringify(edit);
  useEffect(() => {
    const tried = JSON.parse(key) as Edit | null;
    if (!isTrying || tried === null) return;
    const controller = new AbortController();
    setAnswer(null);
    void tryCorrection(app, tried, controller.signal).then((effect) => {
      if (controller.signal.aborted) return;
      if (effect === null) setTrying(false);
      else setAnswer(effect);
    });
    return () => controller.abort();
  }, [app, key, isTrying]);
  const places = answer?.moved.places;
  useEffect(() => {
    if (places === undefined || places.length === 0) return;
    showMoves(app, places);
    return () => hideMoves(app, places);
  }, [app, places]);
  const box = useRef<HTMLDivElement>(null);
  // Its buttons are what it is for; they may stand below the end of the panel.
  useEffect(() => {
    if (answer !== null) box.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  const leave = () => {
    setTrying(false);
    onDone?.();
  };
  const take = async () => {
    if (edit === null) return;
    await correct(app, edit);
    onTaken?.();
    leave();
  };
  if (!isTrying) return <Button onClick={() => setTrying(true)}>{label}</Button>;
  return (
    <div ref={box} className="trial" tabIndex={-1}>
      <p className="trial-title">{label}</p>
      {answer === null ? (
        <p className="quiet">{words.effect.trying}</p>
      ) : (
        <ul className="trial-facts" aria-label={words.effect.title}>
          {trialFacts(words, desk, answer, fact).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="correction-tools">
        <Button look="main" disabled={answer === null} onClick={() => void take()}>
          {words.effect.take}
        </Button>
        <Button look="quiet" onClick={leave}>
          {words.effect.leave}
        </Button>
      </p>
    </div>
  );
}
