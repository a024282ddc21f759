import { useEffect, useState } from "react";
import type { Language } from "../../core/language.ts";
import { dismissNotice } from "../../state/actions/notices.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { noticeText } from "../../ui/noticeText.ts";
import { IconButton } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { LongText } from "../../ui/parts/LongText.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { type LateWords, lateWords } from "../../words/wordsOf.ts";

const BasemapNotice = latePart(async () => (await import("./BasemapNotice.tsx")).BasemapNotice, ["ground"]).View;

/** What the user should know, newest first, until dismissed. */
export function NoticeList() {
  const { app, words, language } = useDesk();
  const failures = useFailureWords(language);
  const notices = useAppState((state) => state.notices);
  return (
    <section className="notices" aria-label={words.notices.label} aria-live="polite">
      {notices.toReversed().map((notice) => {
        const { what } = notice;
        const [first, ...rest] = what.type === "basemap" ? [null] : noticeText(words, failures, { what });
        return (
          <div className="notice" key={notice.id}>
            <Icon name={notice.tone} />
            <div className="notice-text">
              <p>
                <b className="unseen">{words.notices.tones[notice.tone]}</b>{" "}
                {what.type === "basemap" ? <BasemapNotice fault={what.fault} /> : <LongText text={first ?? ""} />}
              </p>
              {rest.length === 0 ? null : (
                <ul>
                  {rest.map((sentence) => (
                    <li key={sentence}>
                      <LongText text={sentence} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <IconButton icon="close" label={words.frame.dismiss} onClick={() => dismissNotice(app, notice.id)} />
          </div>
        );
      })}
    </section>
  );
}

/** Fetched with the page, not with the first failure: that may be the server's. Null until they are there, and for good where they cannot be had. */
function useFailureWords(language: Language): LateWords["failures"] | null {
  const [words, setWords] = useState<LateWords["failures"] | null>(null);
  useEffect(() => {
    let isGone = false;
    lateWords(language, "failures").then(
      (fetched) => {
        if (!isGone) setWords(fetched);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [language]);
  return words;
}
