import { type ReactNode, useState } from "react";

interface SectionProps {
  readonly title: string;
  /** A figure or a button at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel: a heading in small ink and what belongs to it; no box. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className="section">
      <header className="section-head">
        <h3>{title}</h3>
        {aside === undefined ? null : <span className="section-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}

/** Something that opens under its own heading; closed at first, and made when it is first opened. */
export function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const [isMade, setMade] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setMade(isMade || currentTarget.open)}>
      <summary>{title}</summary>
      {isMade ? children : null}
    </details>
  );
}
