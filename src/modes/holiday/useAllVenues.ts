import { useEffect, useState } from "react";
import { loadAllVenues } from "../../state/actions/around.ts";
import type { VenueExposure } from "../../state/answers.ts";
import { questionOnDay } from "../../state/queries/questions.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";

const NONE: readonly VenueExposure[] = [];

/** All venues of the period with their own radii, whatever venue and radius are chosen. */
export function useAllVenues(): readonly VenueExposure[] {
  const { app } = useDesk();
  const answered = useAppState((state) => state.exposure);
  const isPlain = useAppState((state) => state.venue === null && state.radius === null);
  const question = useAppState((state) => JSON.stringify([state.generation, state.period, questionOnDay(state)]));
  const [held, setHeld] = useState<{ question: string; venues: readonly VenueExposure[] } | null>(null);

  useEffect(() => {
    if (isPlain || held?.question === question) return;
    let isCurrent = true;
    void loadAllVenues(app).then((answer) => {
      if (isCurrent && answer !== null) setHeld({ question, venues: answer.venues });
    });
    return () => {
      isCurrent = false;
    };
  }, [app, isPlain, question, held]);

  return isPlain ? (answered?.answer.venues ?? NONE) : (held?.venues ?? NONE);
}
