import type { ReactNode } from "react";
import { resetWaterRules } from "../../state/actions/water.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Fold } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";

/** The rules under their own heading, which says when somebody has changed them, and the way back. */
export function RulesFold({ isChanged, children }: { readonly isChanged: boolean; readonly children: ReactNode }) {
  const { app } = useDesk();
  const words = useLateWords("water");
  return (
    <div className="water-rules">
      <Fold
        title={
          <>
            {words.rules}
            {isChanged ? <span className="period-mark">{words.rulesChanged}</span> : null}
          </>
        }
      >
        {children}
        {isChanged ? (
          <Button look="quiet" onClick={() => resetWaterRules(app)}>
            {words.reset}
          </Button>
        ) : null}
      </Fold>
    </div>
  );
}
