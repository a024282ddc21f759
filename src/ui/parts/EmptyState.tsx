import type { ReactNode } from "react";

/** What stands where nothing is: what is so, and what can be done. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text === undefined ? null : <p className="empty-text">{text}</p>}
      {children}
    </div>
  );
}
