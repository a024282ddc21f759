import type { ReactNode } from "react";
import type { Spans } from "../../state/answers.ts";

/** A text in which what was searched for stands out. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: Spans }) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
