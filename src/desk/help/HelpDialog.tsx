import { type ReactNode, useEffect, useRef } from "react";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { HelpTopic } from "../../state/store/state.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { OverlayGlyph, StatusGlyph } from "../../ui/parts/Glyph.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import "./help.css";

/** CSS pixels left above a heading that is scrolled to. */
const ABOVE = 16;
const OVERLAYS = ["major", "supervised", "suspended", "approximate"] as const;

/** What the signs and numbers mean, and the keys; opens at what was asked for. */
export function HelpDialog({ topic, onClose }: { readonly topic: HelpTopic | null; readonly onClose: () => void }) {
  const { words } = useDesk();
  const help = useLateWords("help");
  return (
    <Dialog title={help.title} onClose={onClose}>
      <Part topic="glyphs" opened={topic} title={help.topics.glyphs}>
        <p className="help-text">{help.glyphsLead}</p>
        <dl className="help-glyphs">
          {DISPLAY_STATUSES.map((status) => (
            <div key={status}>
              <StatusGlyph status={status} size={24} />
              <dt>{words.statuses[status]}</dt>
              <dd>{help.statuses[status]}</dd>
            </div>
          ))}
          {OVERLAYS.map((overlay) => (
            <div key={overlay}>
              <OverlayGlyph overlay={overlay} size={24} />
              <dt>{words.map.symbols[overlay]}</dt>
              <dd>{help.overlays[overlay]}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {(["counts", "rings", "water", "search", "files"] as const).map((one) => (
        <Part key={one} topic={one} opened={topic} title={help.topics[one]}>
          <ul className="help-list">
            {help[one].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      ))}
      <Part topic="keys" opened={topic} title={help.topics.keys}>
        <table className="help-keys">
          <thead className="unseen">
            <tr>
              <th scope="col">{help.key}</th>
              <th scope="col">{help.effect}</th>
            </tr>
          </thead>
          <tbody>
            {help.keys.map(({ keys, text }) => (
              <tr key={text}>
                <th scope="row">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </Dialog>
  );
}

interface PartProps {
  readonly topic: HelpTopic;
  readonly opened: HelpTopic | null;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ topic, opened, title, children }: PartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = topic === opened;
  useEffect(() => {
    const { current } = heading;
    const body = current?.closest(".dialog-body");
    if (!isAsked || current === null || body == null) return;
    // Not scrollIntoView: it would scroll the dialogue under its own head too.
    body.scrollTop += current.getBoundingClientRect().top - body.getBoundingClientRect().top - ABOVE;
    current.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <section className="dialog-part" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
