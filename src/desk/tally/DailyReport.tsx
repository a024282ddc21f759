import { useEffect, useMemo, useRef, useState } from "react";
import { projectTitle } from "../../scene/parts/projectTitle.ts";
import { DAILY_TALLY, DAILY_TALLY_BEFORE, DAILY_TOTALS } from "../../state/queries/tallyQueries.ts";
import { whatIsKnown } from "../../state/selectors/whatIsKnown.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useQuery } from "../../ui/useQuery.ts";
import { dailyOf, dailyText } from "./dailyText.ts";

export interface DailyReportProps {
  /** Saves the overview of the day as one picture; false where nothing came of it, which is said. */
  readonly onDayPicture: () => Promise<boolean>;
}

/** The day as text to paste into a message; where the browser keeps the clipboard to itself, the text is selected. */
export function DailyReport({ onDayPicture }: DailyReportProps) {
  const { words } = useDesk();
  const { daily } = useLateWords("tally");
  const text = useDailyText();
  const [said, setSaid] = useState<"copied" | "byHand" | "pictureSaved" | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied yet.
  useEffect(() => setSaid(null), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("copied");
    } catch {
      // No clipboard on plain http, or not allowed.
      field.current?.focus();
      field.current?.select();
      setSaid("byHand");
    }
  };
  const savePicture = async () => {
    setDrawing(true);
    setSaid((await onDayPicture()) ? "pictureSaved" : null);
    setDrawing(false);
  };
  const title = useAppState((state) => projectTitle(state, words));
  return (
    <Section
      title={daily.title}
      aside={
        <>
          <Button look="quiet" icon="copy" disabled={text === ""} onClick={() => void copy()}>
            {daily.copy}
          </Button>
          <Button look="quiet" icon="picture" disabled={text === "" || isDrawing} onClick={() => void savePicture()}>
            {daily.picture}
          </Button>
        </>
      }
    >
      <textarea
        ref={field}
        className="daily-text"
        aria-label={words.frame.list([daily.title, title])}
        readOnly
        rows={6}
        value={text}
      />
      <p className="quiet" role="status">
        {isDrawing ? daily.drawing : said === null ? "" : daily[said]}
      </p>
    </Section>
  );
}

/** The text for the day and the filter that are set; the one before until they have stood still and were counted. */
function useDailyText(): string {
  const { words } = useDesk();
  const said = useLateWords("tally").daily;
  const totals = useQuery(DAILY_TOTALS).answered;
  const tally = useQuery(DAILY_TALLY).answered;
  const before = useQuery(DAILY_TALLY_BEFORE);
  const project = useAppState((state) => state.project);
  const daily = useMemo(() => dailyOf(totals, tally, before), [totals, tally, before]);
  const last = useLast(daily);
  const finding = useLateWords("finding");
  const known = useAppState(whatIsKnown);
  return useMemo(
    () => (last === null ? "" : dailyText({ words, said, finding }, last, project, known)),
    [words, said, finding, last, project, known],
  );
}

/** The last that was there. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
