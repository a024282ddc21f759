import { dismissNotice } from "../../state/actions/notices.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { noticeText } from "../../ui/noticeText.ts";
import { IconButton } from "../../ui/parts/Button.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { LongText } from "../../ui/parts/LongText.tsx";

/** What the user should know, newest first, until dismissed. */
export function NoticeList() {
  const { app, words } = useDesk();
  const notices = useAppState((state) => state.notices);
  return (
    <section className="notices" aria-label={words.notices.label} aria-live="polite">
      {notices.toReversed().map((notice) => {
        const [first, ...rest] = noticeText(words, notice);
        return (
          <div className="notice" key={notice.id}>
            <Icon name={notice.tone} />
            <div className="notice-text">
              <p>
                <b className="unseen">{words.notices.tones[notice.tone]}</b> <LongText text={first} />
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
